import type { Failure, FailureCode } from '../../../../shared/failure.ts'
import type { TimelineEntry } from '../../../../shared/timeline.ts'

const at = Date.UTC(2026, 10, 23, 9, 12)
const keychain = { code: 'keychain', problem: 'locked' } as const

/** One of each. */
export const FAILURES: { [Code in FailureCode]: Extract<Failure, { code: Code }> } = {
  wrong_credentials: { code: 'wrong_credentials' },
  mfa_required: { code: 'mfa_required' },
  mfa_code_wrong: { code: 'mfa_code_wrong' },
  mfa_code_expired: { code: 'mfa_code_expired' },
  mfa_rejected: { code: 'mfa_rejected' },
  mfa_push_expired: { code: 'mfa_push_expired' },
  mfa_expired: { code: 'mfa_expired' },
  mfa_too_many_codes: { code: 'mfa_too_many_codes', retryAt: at },
  mfa_too_many_messages: { code: 'mfa_too_many_messages' },
  mfa_factor_unavailable: { code: 'mfa_factor_unavailable' },
  mfa_contact_refused: { code: 'mfa_contact_refused' },
  mfa_not_enabled: { code: 'mfa_not_enabled' },
  user_blocked: { code: 'user_blocked' },
  verification_required: { code: 'verification_required' },
  password_breached: { code: 'password_breached' },
  denied_by_policy: { code: 'denied_by_policy', text: 'Ask the help desk.' },
  too_many_attempts: { code: 'too_many_attempts' },
  rate_limited: { code: 'rate_limited', retryAt: at },
  grant_not_allowed: { code: 'grant_not_allowed' },
  invalid_client: { code: 'invalid_client' },
  invalid_scope: { code: 'invalid_scope' },
  invalid_request: { code: 'invalid_request', text: 'audience' },
  refused: { code: 'refused', error: 'slow_down' },
  refresh_token_rejected: { code: 'refresh_token_rejected' },
  network: { code: 'network', problem: 'dns' },
  server_error: { code: 'server_error', status: 502 },
  unreadable_response: {
    code: 'unreadable_response',
    problem: 'missing_field',
    field: 'expires_in',
    status: 200,
  },
  token_rejected: { code: 'token_rejected', token: 'id_token', check: 'issuer' },
  keychain,
  not_signed_in: { code: 'not_signed_in' },
  cancelled: { code: 'cancelled' },
  busy: { code: 'busy' },
  invalid_message: { code: 'invalid_message' },
  untrusted_sender: { code: 'untrusted_sender' },
  api_unauthorized: { code: 'api_unauthorized' },
  internal: { code: 'internal' },
}

export const EVENTS: readonly TimelineEntry[] = [
  { code: 'signed_in', keptIn: { place: 'keychain' } },
  { code: 'signed_in', keptIn: { place: 'memory', because: 'chosen' } },
  { code: 'restored', interrupted: true },
  { code: 'refreshed', rotated: false },
  { code: 'waiting', for: 'keychain', failure: keychain },
  { code: 'keychain_failed', keptIn: { place: 'memory', because: keychain } },
  { code: 'keychain_recovered' },
  { code: 'clock_jumped' },
  { code: 'ended', reason: { code: 'signed_out', at, revocation: 'pending' } },
  { code: 'ended', reason: { code: 'refresh_token_rejected', at } },
  { code: 'ended', reason: { code: 'access_token_expired', at } },
  { code: 'ended', reason: { code: 'keychain', at, failure: keychain } },
  { code: 'revoked' },
]
