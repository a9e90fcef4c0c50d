import type { EpochMs, Milliseconds } from '../../../shared/time.ts'

const SHORTEST_LEAD: Milliseconds = 60_000
const LEAD_SHARE = 0.1
const JITTER_SHARE = 0.1
/** A token that is old when it comes must not be refreshed in a loop. */
const SOONEST: Milliseconds = 1_000

/**
 * When to refresh: `max(60 s, 10 % of the lifetime)` before the end, less a jitter of up to 10 % of the lifetime so
 * that a fleet does not refresh in the same second. The lead never takes more than half of a short lifetime.
 */
export function refreshTime(
  { requestedAt, expiresAt }: { requestedAt: EpochMs; expiresAt: EpochMs },
  now: EpochMs,
  random: () => number,
): EpochMs {
  const lifetime = Math.max(expiresAt - requestedAt, 0)
  const lead = Math.min(Math.max(SHORTEST_LEAD, LEAD_SHARE * lifetime), lifetime / 2)
  const at = expiresAt - lead - random() * JITTER_SHARE * lifetime
  return Math.round(Math.max(at, now + SOONEST))
}
