import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { EpochMs } from '../../../shared/time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A session that has come through everything, newest first. */
export const keptHistory = (now: EpochMs): TimelineEvent[] => [
  { at: now - 2 * MINUTE, code: 'refreshed', rotated: true, because: 'scheduled' },
  { at: now - 20 * MINUTE, code: 'refreshed', rotated: true, because: 'resumed' },
  { at: now - 20 * MINUTE - 1_000, code: 'resumed' },
  { at: now - 9 * HOUR, code: 'keychain_recovered' },
  {
    at: now - 9 * HOUR - 8 * MINUTE,
    code: 'keychain_failed',
    keptIn: { place: 'memory', because: { code: 'keychain', problem: 'locked' } },
  },
  { at: now - 9 * HOUR - 9 * MINUTE, code: 'refreshed', rotated: true, because: 'network_back' },
  {
    at: now - 10 * HOUR,
    code: 'waiting',
    for: 'network',
    failure: { code: 'network', problem: 'offline' },
  },
  { at: now - 11 * HOUR, code: 'refreshed', rotated: true, because: 'call_refused' },
  { at: now - 12 * HOUR, code: 'clock_jumped' },
  { at: now - 13 * HOUR, code: 'recovery_codes_saved' },
  { at: now - 13 * HOUR - 40_000, code: 'signed_in', keptIn: { place: 'keychain' } },
  { at: now - 13 * HOUR - 41_000, code: 'second_factor_given' },
]

/** Sessions that have ended, each in its way, newest first. */
export const endedHistory = (now: EpochMs): TimelineEvent[] => [
  {
    at: now - MINUTE,
    code: 'waiting',
    for: 'tenant',
    failure: { code: 'rate_limited', retryAt: now + 4 * MINUTE },
  },
  { at: now - 2 * MINUTE, code: 'restored', interrupted: true },
  { at: now - HOUR, code: 'second_factor_missed', failure: { code: 'mfa_expired' } },
  { at: now - 2 * HOUR, code: 'signed_in', keptIn: { place: 'keychain' } },
  {
    at: now - 3 * HOUR,
    code: 'ended',
    reason: { code: 'refresh_token_rejected', at: now - 3 * HOUR, lastUsedAt: now - 15 * DAY },
  },
  { at: now - 15 * DAY, code: 'refreshed', rotated: false },
  {
    at: now - 16 * DAY,
    code: 'ended',
    reason: { code: 'access_token_expired', at: now - 16 * DAY },
  },
  { at: now - 17 * DAY, code: 'signed_in', keptIn: { place: 'memory', because: 'chosen' } },
  { at: now - 18 * DAY, code: 'not_revoked', since: now - 48 * DAY },
  { at: now - 19 * DAY, code: 'revoked' },
  {
    at: now - 19 * DAY - 1_000,
    code: 'ended',
    reason: { code: 'signed_out', at: now - 19 * DAY - 1_000, revocation: 'pending' },
  },
]
