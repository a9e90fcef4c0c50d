import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import { httpDate } from '../clock/http-date.ts'

/** A tenant cannot keep a person waiting for longer than this. */
const LONGEST_WAIT: Milliseconds = 15 * 60_000

type Header = (name: string) => string | undefined

/**
 * When to ask again: `Retry-After` (seconds or a date, RFC 9110 section 10.2.3), else `X-RateLimit-Reset` (epoch
 * seconds). Undefined where the answer says nothing readable, or names a time that has passed.
 */
export function retryAt(header: Header, now: EpochMs): EpochMs | undefined {
  const wait = retryAfter(header, now) ?? rateLimitReset(header, now)
  return wait === undefined || !(wait > 0) ? undefined : now + Math.min(wait, LONGEST_WAIT)
}

function retryAfter(header: Header, now: EpochMs): Milliseconds | undefined {
  const value = header('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const at = httpDate(value)
  return at === undefined ? undefined : at - serverNow(header, now)
}

/** Auth0 names the reset in every answer: it matters where nothing remains of the limit. */
function rateLimitReset(header: Header, now: EpochMs): Milliseconds | undefined {
  if (Number(header('x-ratelimit-remaining') ?? 0) > 0) return undefined
  const value = header('x-ratelimit-reset')?.trim() ?? ''
  return /^\d+$/.test(value) ? Number(value) * 1000 - serverNow(header, now) : undefined
}

/** Points in time are the server's: where the local clock is wrong, the difference would be too. */
function serverNow(header: Header, now: EpochMs): EpochMs {
  return httpDate(header('date') ?? '') ?? now
}
