import type { EpochMs } from './time.ts'

/**
 * Everything that may go wrong and is expected to, as data: what crosses IPC and what the state of a session
 * carries. Sentences for people are made from it in the renderer, and nowhere else.
 */
export type Failure =
  | SignInRefused
  | SecondFactorRefused
  | TenantMisconfigured
  | RefreshRejected
  | NetworkFailure
  | ServerFailure
  | ResponseFailure
  | ValidationFailure
  | KeychainFailure
  | CallFailure

/** The tenant's answer to a person's attempt: RFC 6749 section 5.2 and Auth0's own error codes. */
export type SignInRefused =
  /** `triesLeft`: before the tenant is expected to block; absent while that is far off, or not known. */
  | { code: 'wrong_credentials'; triesLeft?: number }
  | { code: 'mfa_required' }
  | { code: 'user_blocked' }
  | { code: 'verification_required' }
  | { code: 'password_breached' }
  /** `text` is the tenant's rule speaking: plain text, shown as it is. */
  | { code: 'denied_by_policy'; text?: string }
  | { code: 'too_many_attempts'; retryAt?: EpochMs }
  | { code: 'rate_limited'; retryAt?: EpochMs }

/** The tenant's answer to a second factor, or to the wish for one. */
export type SecondFactorRefused =
  | { code: 'mfa_code_wrong' }
  /** Of a code that was sent: it lives for 5 minutes. */
  | { code: 'mfa_code_expired' }
  /** Refused on the other device. */
  | { code: 'mfa_rejected' }
  /** Not answered on the other device in time. */
  | { code: 'mfa_push_expired' }
  /** The time for the second factor is over: the sign-in begins again with the password. */
  | { code: 'mfa_expired' }
  | { code: 'mfa_too_many_codes'; retryAt?: EpochMs }
  | { code: 'mfa_too_many_messages'; retryAt?: EpochMs }
  /** This factor cannot be used now; another one may. */
  | { code: 'mfa_factor_unavailable' }
  /** The telephone number or the e-mail address to enrol. */
  | { code: 'mfa_contact_refused' }

/** For the developer: the tenant or the settings must be changed. */
export type TenantMisconfigured =
  | { code: 'grant_not_allowed' }
  /** The MFA grant type is off for this application. */
  | { code: 'mfa_not_enabled' }
  | { code: 'invalid_client' }
  /** The client secret is wrong, missing or not wanted, or sent by another method than the tenant expects. */
  | { code: 'client_secret_refused' }
  | { code: 'audience_unknown' }
  | { code: 'invalid_scope'; text?: string }
  | { code: 'invalid_request'; text?: string }
  /** An `error` value that no table names. */
  | { code: 'refused'; error: string; text?: string }

/** The one answer that ends a session: `invalid_grant` on a refresh. */
export interface RefreshRejected {
  code: 'refresh_token_rejected'
}

export const NETWORK_PROBLEMS = [
  'offline',
  'dns',
  'refused',
  'tls',
  'timeout',
  'interrupted',
  'proxy',
] as const
export type NetworkProblem = (typeof NETWORK_PROBLEMS)[number]

export interface NetworkFailure {
  code: 'network'
  problem: NetworkProblem
}

/** A 5xx answer. */
export interface ServerFailure {
  code: 'server_error'
  status: number
  retryAt?: EpochMs
}

export interface ResponseFailure {
  code: 'unreadable_response'
  problem: 'redirect' | 'too_large' | 'not_json' | 'missing_field' | 'invalid_field' | 'unexpected_status'
  /** The field of the answer that is missing or wrong. */
  field?: string
  status?: number
}

export type TokenCheck =
  | 'format'
  | 'algorithm'
  | 'signature'
  | 'key'
  | 'issuer'
  | 'audience'
  | 'authorized_party'
  | 'expiry'
  | 'issued_at'
  | 'not_before'
  | 'subject'
  | 'missing'

export interface ValidationFailure {
  code: 'token_rejected'
  token: 'id_token' | 'access_token'
  check: TokenCheck
}

/**
 * `absent`: no keychain service on this machine. `full`: no room on its disk, or a spent quota. `frozen`: it did not
 * answer in time. `damaged`: the record cannot be read.
 */
export type KeychainProblem =
  'absent' | 'locked' | 'denied' | 'full' | 'unavailable' | 'frozen' | 'damaged' | 'newer_version'

export interface KeychainFailure {
  code: 'keychain'
  problem: KeychainProblem
}

export type CallFailure =
  | { code: 'not_signed_in' }
  | { code: 'cancelled' }
  | { code: 'busy' }
  | { code: 'file_not_written' }
  | { code: 'invalid_message' }
  | { code: 'untrusted_sender' }
  | { code: 'api_unauthorized' }
  /** What the person has chosen could not be written to the disk: it holds for this run. */
  | { code: 'preferences_not_saved' }
  /** The system did not open a page in the browser. */
  | { code: 'link_not_opened' }
  | { code: 'internal' }

export type FailureCode = Failure['code']

export type Result<T = undefined> = { ok: true; value: T } | { ok: false; failure: Failure }
