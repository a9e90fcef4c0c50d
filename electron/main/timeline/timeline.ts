import type { AccountKey } from '../keychain/vault.ts'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'

/** The timelines of all accounts. It never throws: nothing may fail because it could not be written down. */
export interface Timeline {
  /** Oldest first. */
  read(account: AccountKey): TimelineEvent[]
  add(account: AccountKey, event: TimelineEvent): void
  /** Remembers across runs who was signed in last at an issuer. */
  markLatest(account: AccountKey): void
  /** Of the account that was marked last: oldest first. */
  readLatest(issuer: string): TimelineEvent[]
}

export const MOST_EVENTS = 500
export const LONGEST: Milliseconds = 30 * 24 * 60 * 60_000

/** The newest 500 of the last 30 days. An event from the future stays, and what follows it: the clock was set back. */
export function bounded(events: readonly TimelineEvent[], now: EpochMs): TimelineEvent[] {
  const first = events.findIndex(({ at }) => now - at <= LONGEST)
  return first < 0 ? [] : events.slice(first).slice(-MOST_EVENTS)
}
