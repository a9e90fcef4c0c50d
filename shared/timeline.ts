import type { Failure } from './failure.ts'
import type { EndOfSession, KeptIn, WaitingFor } from './session.ts'
import type { EpochMs } from './time.ts'

/** What has happened to an account's session, each with its reason and without any secret. */
export type TimelineEvent = { at: EpochMs } & TimelineEntry

export type TimelineEntry =
  | { code: 'signed_in'; keptIn: KeptIn }
  /** The saved session was taken up at start. `interrupted`: a refresh had been under way when the app last ended. */
  | { code: 'restored'; interrupted: boolean }
  | { code: 'refreshed'; rotated: boolean }
  /** Told once for each cause, not for each try. */
  | { code: 'waiting'; for: WaitingFor; failure: Failure }
  /** On a sign-in, or on a refresh that demanded it. */
  | { code: 'second_factor_given' }
  /** On a refresh: the person gave up, or the time was over. */
  | { code: 'second_factor_missed'; failure: Failure }
  | { code: 'recovery_codes_saved' }
  | { code: 'keychain_failed'; keptIn: KeptIn }
  | { code: 'keychain_recovered' }
  /** The machine has slept or its clock was set. */
  | { code: 'clock_jumped' }
  | { code: 'ended'; reason: EndOfSession }
  | { code: 'revoked' }
  /** The tenant has not confirmed the revocation for as long as a refresh token lives. `since`: the sign-out. */
  | { code: 'not_revoked'; since: EpochMs }
