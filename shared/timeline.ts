import type { Failure } from './failure.ts'
import type { EndOfSession, KeptIn, WaitingFor } from './session.ts'
import type { EpochMs } from './time.ts'

/** What has happened to an account's session, each with its reason and without any secret. */
export type TimelineEvent = { at: EpochMs } & TimelineEntry

export type TimelineEntry =
  | { code: 'signed_in'; keptIn: KeptIn }
  /** The saved session was taken up at start. `interrupted`: a refresh had been under way when the app last ended. */
  | { code: 'restored'; interrupted: boolean }
  /** `because` is absent where an earlier version has written it. */
  | { code: 'refreshed'; rotated: boolean; because?: RefreshCause }
  /** Told once for each cause, not for each try. */
  | { code: 'waiting'; for: WaitingFor; failure: Failure }
  /** On a sign-in, or on a refresh that demanded it. */
  | { code: 'second_factor_given' }
  /** On a refresh: the person gave up, or the time was over. */
  | { code: 'second_factor_missed'; failure: Failure }
  | { code: 'recovery_codes_saved' }
  | { code: 'keychain_failed'; keptIn: KeptIn }
  | { code: 'keychain_recovered' }
  /** The machine has slept. */
  | { code: 'resumed' }
  /** The clock was set; or the machine has slept, and the system has not told of it. */
  | { code: 'clock_jumped' }
  | { code: 'ended'; reason: EndOfSession }
  | { code: 'revoked' }
  /** The tenant has not confirmed the revocation for as long as a refresh token lives. `since`: the sign-out. */
  | { code: 'not_revoked'; since: EpochMs }

/**
 * What a refresh was for. Of those who ask for one that is under way already, the first counts.
 * - `scheduled`: the access token was about to expire;
 * - `start`: the saved session was taken up;
 * - `call`: a call of the API had no good token;
 * - `call_refused`: the API had answered 401;
 * - `resumed`, `clock_jumped`, `network_back`: what it was late for, or had waited for, was over;
 * - `retry`: the time to try again had come;
 * - `person`: the person had asked for it.
 */
export type RefreshCause = (typeof REFRESH_CAUSES)[number]

export const REFRESH_CAUSES = [
  'scheduled',
  'start',
  'call',
  'call_refused',
  'resumed',
  'clock_jumped',
  'network_back',
  'retry',
  'person',
] as const
