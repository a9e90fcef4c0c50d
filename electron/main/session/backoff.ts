import type { EpochMs, Milliseconds } from '../../../shared/time.ts'

const FIRST: Milliseconds = 1_000
export const LONGEST_WAIT: Milliseconds = 15 * 60_000
/** What one waits at the least, so that a tenant that answers at once is not asked in a loop. */
const SHORTEST: Milliseconds = 250
/** Spreads a fleet that the tenant has sent away until the same second. */
const SPREAD: Milliseconds = 10_000

/**
 * When to try again after `failures` failures in a row: exponential with full jitter, capped at `longest` (15 min)
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), and never before `retryAt`.
 */
export function retryTime(options: {
  failures: number
  now: EpochMs
  random: () => number
  retryAt?: EpochMs | undefined
  longest?: Milliseconds
}): EpochMs {
  const { failures, now, random, retryAt, longest = LONGEST_WAIT } = options
  if (retryAt !== undefined && retryAt > now) {
    return Math.round(Math.min(retryAt, now + LONGEST_WAIT) + random() * SPREAD)
  }
  const ceiling = Math.min(FIRST * 2 ** Math.min(failures, 20), longest)
  return Math.round(now + SHORTEST + random() * (ceiling - SHORTEST))
}
