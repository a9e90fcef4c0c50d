import type { Milliseconds } from '../../../shared/time.ts'
import type { Clock } from '../clock/clock.ts'

/** Wrong passwords in a row, by the name that was typed. */
export interface WrongPasswords {
  /** How many tries are left before the tenant is expected to block, once they are few. */
  add(name: string): { triesLeft?: number }
  forget(name: string): void
}

/** Said earlier, a warning would only frighten somebody who has mistyped. */
const FEW = 3

/** Auth0 counts the attempts of a day. */
export const REMEMBERED: Milliseconds = 24 * 60 * 60_000

/** Somebody who tries one name after another fills no memory. */
const MOST_NAMES = 1000

/** @param threshold of the tenant's brute-force protection; without it nothing is counted */
export function createWrongPasswords(clock: Clock, threshold: number | undefined): WrongPasswords {
  /** The one that was typed last is the last. */
  const counts = new Map<string, { count: number; at: Milliseconds }>()

  return {
    add(name) {
      if (threshold === undefined) return {}
      const now = clock.monotonic()
      const before = counts.get(name)
      const count = before !== undefined && now - before.at < REMEMBERED ? before.count + 1 : 1
      counts.delete(name)
      counts.set(name, { count, at: now })
      const [oldest] = counts.keys()
      if (counts.size > MOST_NAMES && oldest !== undefined) counts.delete(oldest)
      const triesLeft = Math.max(0, threshold - count)
      return triesLeft <= FEW ? { triesLeft } : {}
    },
    forget: (name) => void counts.delete(name),
  }
}
