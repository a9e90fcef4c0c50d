import { expect, test } from '@playwright/test'
import { failureText } from '../../../../renderer/i18n/failure-text.ts'
import { en } from '../../../../renderer/i18n/en/index.ts'
import {
  NETWORK_PROBLEMS,
  type Failure,
  type FailureCode,
  type KeychainProblem,
  type ResponseFailure,
  type TokenCheck,
} from '../../../../shared/failure.ts'

/** The keys of a record that lists a union in full: one that grows without its sentence does not compile. */
const all = <Name extends string>(names: Record<Name, true>): Name[] =>
  Object.keys(names).filter((name): name is Name => name in names)

const KEYCHAIN = all<KeychainProblem>({
  absent: true,
  locked: true,
  denied: true,
  full: true,
  unavailable: true,
  frozen: true,
  damaged: true,
  newer_version: true,
})

const RESPONSE = all<ResponseFailure['problem']>({
  redirect: true,
  too_large: true,
  not_json: true,
  missing_field: true,
  invalid_field: true,
  unexpected_status: true,
})

const CHECKS = all<TokenCheck>({
  format: true,
  algorithm: true,
  signature: true,
  key: true,
  issuer: true,
  audience: true,
  authorized_party: true,
  expiry: true,
  issued_at: true,
  not_before: true,
  subject: true,
  missing: true,
})

const FAILURES: { [Code in FailureCode]: Extract<Failure, { code: Code }>[] } = {
  wrong_credentials: [{ code: 'wrong_credentials' }],
  mfa_required: [{ code: 'mfa_required' }],
  mfa_code_wrong: [{ code: 'mfa_code_wrong' }],
  mfa_code_expired: [{ code: 'mfa_code_expired' }],
  mfa_rejected: [{ code: 'mfa_rejected' }],
  mfa_push_expired: [{ code: 'mfa_push_expired' }],
  mfa_expired: [{ code: 'mfa_expired' }],
  mfa_too_many_codes: [{ code: 'mfa_too_many_codes' }],
  mfa_too_many_messages: [{ code: 'mfa_too_many_messages' }],
  mfa_factor_unavailable: [{ code: 'mfa_factor_unavailable' }],
  mfa_contact_refused: [{ code: 'mfa_contact_refused' }],
  mfa_not_enabled: [{ code: 'mfa_not_enabled' }],
  user_blocked: [{ code: 'user_blocked' }],
  verification_required: [{ code: 'verification_required' }],
  password_breached: [{ code: 'password_breached' }],
  denied_by_policy: [{ code: 'denied_by_policy' }, { code: 'denied_by_policy', text: 'Not from here.' }],
  too_many_attempts: [{ code: 'too_many_attempts' }],
  rate_limited: [{ code: 'rate_limited' }],
  grant_not_allowed: [{ code: 'grant_not_allowed' }],
  invalid_client: [{ code: 'invalid_client' }],
  client_secret_refused: [{ code: 'client_secret_refused' }],
  audience_unknown: [{ code: 'audience_unknown' }],
  invalid_scope: [{ code: 'invalid_scope' }],
  invalid_request: [{ code: 'invalid_request' }],
  refused: [{ code: 'refused', error: 'temporarily_unavailable' }],
  refresh_token_rejected: [{ code: 'refresh_token_rejected' }],
  network: NETWORK_PROBLEMS.map((problem) => ({ code: 'network', problem })),
  server_error: [{ code: 'server_error', status: 503 }],
  unreadable_response: RESPONSE.flatMap((problem) => [
    { code: 'unreadable_response', problem },
    { code: 'unreadable_response', problem, field: 'expires_in', status: 418 },
  ]),
  token_rejected: CHECKS.flatMap((check) => [
    { code: 'token_rejected', token: 'id_token', check },
    { code: 'token_rejected', token: 'access_token', check },
  ]),
  keychain: KEYCHAIN.map((problem) => ({ code: 'keychain', problem })),
  not_signed_in: [{ code: 'not_signed_in' }],
  cancelled: [{ code: 'cancelled' }],
  busy: [{ code: 'busy' }],
  file_not_written: [{ code: 'file_not_written' }],
  invalid_message: [{ code: 'invalid_message' }],
  untrusted_sender: [{ code: 'untrusted_sender' }],
  api_unauthorized: [{ code: 'api_unauthorized' }],
  preferences_not_saved: [{ code: 'preferences_not_saved' }],
  link_not_opened: [{ code: 'link_not_opened' }],
  internal: [{ code: 'internal' }],
}

test.describe('every failure has a title, a reason and something to do', () => {
  for (const failure of Object.values(FAILURES).flat()) {
    const { code, ...details } = failure
    test(`${code} ${JSON.stringify(details)}`, () => {
      const { title, detail, action } = failureText(en, failure)
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      for (const sentences of [detail, action]) {
        expect(sentences).toMatch(/^[A-Z].+\.$/)
        expect(sentences).not.toMatch(/undefined|null|\[object|_token/)
      }
    })
  }
})

test('the sentences of one kind differ, so that people and administrators can tell them apart', () => {
  for (const kind of [FAILURES.network, FAILURES.keychain]) {
    const details = kind.map((failure) => failureText(en, failure).detail)
    expect(new Set(details).size).toBe(details.length)
  }
})

test('what is known about an answer is said', () => {
  const missing: Failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' }
  expect(failureText(en, missing).detail).toContain('expires_in')
  expect(failureText(en, { code: 'server_error', status: 503 }).detail).toContain('503')
  expect(failureText(en, { code: 'refused', error: 'slow_down' }).detail).toContain('slow_down')
})
