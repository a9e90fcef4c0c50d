import type { Failure, Result } from '../../../../shared/failure.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import type { CallName } from '../fake-latchkey.ts'
import type { Chance } from './chance.ts'

const SIGN_IN = (soon: EpochMs): Failure[] => [
  { code: 'wrong_credentials' },
  { code: 'user_blocked' },
  { code: 'verification_required' },
  { code: 'password_breached' },
  { code: 'denied_by_policy', text: '<b>Ask</b> the service desk. '.repeat(20) },
  { code: 'too_many_attempts', retryAt: soon },
  { code: 'rate_limited' },
  { code: 'grant_not_allowed' },
  { code: 'invalid_client' },
  { code: 'refused', error: 'x'.repeat(100) },
  { code: 'network', problem: 'offline' },
  { code: 'server_error', status: 503, retryAt: soon },
  { code: 'unreadable_response', problem: 'not_json' },
  { code: 'token_rejected', token: 'id_token', check: 'signature' },
  { code: 'cancelled' },
  { code: 'busy' },
  { code: 'internal' },
]
const SECOND_FACTOR = (soon: EpochMs): Failure[] => [
  { code: 'mfa_code_wrong' },
  { code: 'mfa_code_expired' },
  { code: 'mfa_rejected' },
  { code: 'mfa_push_expired' },
  { code: 'mfa_too_many_codes', retryAt: soon },
  { code: 'mfa_too_many_messages', retryAt: soon },
  { code: 'mfa_factor_unavailable' },
  { code: 'mfa_contact_refused' },
  { code: 'network', problem: 'timeout' },
  { code: 'cancelled' },
  { code: 'invalid_message' },
]
const API_ANSWER = { status: 200, contentType: 'application/json', body: '{"reports":[]}', duration: 42 }

/**
 * What main may answer to a call of that name: as likely that it is done as that it failed.
 * @param now by the clock of the window
 */
export function answerTo(name: CallName, chance: Chance, now: EpochMs): Result<unknown> {
  if (name === 'timeline') return { ok: true, value: [] }
  if (chance.below(2) === 0) return { ok: true, value: name === 'request' ? API_ANSWER : undefined }
  const failures = name.startsWith('mfa.') ? SECOND_FACTOR : SIGN_IN
  return { ok: false, failure: chance.pick(failures(now + 40_000)) }
}
