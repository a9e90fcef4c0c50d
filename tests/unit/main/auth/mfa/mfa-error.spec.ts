import { expect, test } from '@playwright/test'
import { mfaFailure, pendingPush, type MfaRequest } from '../../../../../electron/main/auth/mfa/mfa-error.ts'
import type { Failure } from '../../../../../shared/failure.ts'
import { answer, NOW } from '../answer.ts'

const FAILED_CODES = 'Too many failed codes. Wait for some minutes before retrying.'
const SMS_SENT = 'Too many SMS sent by the user. Wait for some minutes before retrying.'
const IN_SIX_MINUTES = NOW + 360_000
const RETRY = { 'Retry-After': '60' }

type Row = [
  request: MfaRequest,
  status: number,
  error: string,
  description: string,
  failure: Failure,
  headers?: Record<string, string>,
]

const ROWS: Row[] = [
  ['otp', 403, 'invalid_grant', 'Invalid otp_code.', { code: 'mfa_code_wrong' }],
  ['code', 403, 'invalid_grant', 'Invalid binding_code.', { code: 'mfa_code_wrong' }],
  ['code', 400, 'invalid_grant', 'MFA Invalid binding code.', { code: 'mfa_code_wrong' }],
  ['recovery-code', 403, 'invalid_grant', 'MFA Authorization rejected.', { code: 'mfa_code_wrong' }],
  ['otp', 403, 'invalid_grant', '', { code: 'mfa_code_wrong' }],
  // The documentation shows refusals with status 200.
  ['push', 200, 'invalid_grant', 'MFA Authorization rejected.', { code: 'mfa_rejected' }],
  ['push', 403, 'invalid_grant', 'MFA Authorization rejected.', { code: 'mfa_rejected' }],
  ['push', 403, 'invalid_grant', 'Something else.', { code: 'mfa_push_expired' }],
  ['push', 403, 'expired_token', 'oob_code is expired', { code: 'mfa_push_expired' }],
  ['code', 403, 'expired_token', 'oob_code is expired', { code: 'mfa_code_expired' }],
  ['code', 403, 'invalid_grant', 'Malformed oob_code', { code: 'mfa_code_expired' }],
  ['push', 403, 'invalid_grant', 'Malformed oob_code', { code: 'mfa_push_expired' }],
  ['otp', 401, 'expired_token', 'mfa_token is expired', { code: 'mfa_expired' }],
  ['otp', 403, 'expired_token', '', { code: 'mfa_expired' }],
  ['otp', 403, 'invalid_grant', 'Malformed mfa_token', { code: 'mfa_expired' }],
  [
    'factors',
    401,
    'invalid_grant',
    'The mfa_token provided is invalid. Try getting a new token.',
    { code: 'mfa_expired' },
  ],
  ['challenge', 401, 'expired_token', 'mfa_token is expired', { code: 'mfa_expired' }],
  ['enrolment', 401, 'invalid_grant', '', { code: 'mfa_expired' }],
  ['otp', 400, 'invalid_request', FAILED_CODES, { code: 'mfa_too_many_codes', retryAt: IN_SIX_MINUTES }],
  ['otp', 429, 'invalid_request', FAILED_CODES, { code: 'mfa_too_many_codes', retryAt: NOW + 60_000 }, RETRY],
  ['code', 429, 'too_many_attempts', '', { code: 'mfa_too_many_codes', retryAt: NOW + 60_000 }, RETRY],
  ['challenge', 429, 'too_many_attempts', '', { code: 'mfa_too_many_messages' }],
  ['challenge', 400, 'invalid_request', SMS_SENT, { code: 'mfa_too_many_messages' }],
  ['enrolment-with-contact', 400, 'invalid_request', SMS_SENT, { code: 'mfa_too_many_messages' }],
  ['otp', 429, 'too_many_requests', 'Global limit has been reached', { code: 'rate_limited' }],
  ['otp', 503, 'invalid_grant', 'Invalid otp_code.', { code: 'server_error', status: 503 }],
  ['otp', 500, 'invalid_request', FAILED_CODES, { code: 'server_error', status: 500 }],
  ['challenge', 401, 'unsupported_challenge_type', '', { code: 'mfa_factor_unavailable' }],
  ['enrolment-with-contact', 400, 'invalid_request', 'Invalid phone_number', { code: 'mfa_contact_refused' }],
  ['enrolment', 400, 'invalid_request', 'Oops.', { code: 'invalid_request', text: 'Oops.' }],
  [
    'enrolment',
    403,
    'access_denied',
    'User is already enrolled.',
    { code: 'denied_by_policy', text: 'User is already enrolled.' },
  ],
  [
    'otp',
    403,
    'unauthorized_client',
    "Grant type 'mfa-otp' not allowed for the client.",
    { code: 'mfa_not_enabled' },
  ],
  ['otp', 401, 'unauthorized', 'user is blocked', { code: 'user_blocked' }],
  ['otp', 403, 'mfa_required', '', { code: 'mfa_required' }],
  ['otp', 200, 'something_new', '', { code: 'refused', error: 'something_new' }],
]
for (const [request, status, error, description, failure, headers] of ROWS) {
  test(`${request}, ${status} ${error} ${description}: ${failure.code}`, () => {
    const response = answer(status, { error, error_description: description }, headers)
    expect(mfaFailure(response, request)).toEqual(failure)
  })
}

test('an answer that cannot be read is nobody’s wrong code', () => {
  for (const body of [
    '',
    '<h1>invalid_grant</h1>',
    '[]',
    '{}',
    '{"error":["invalid_grant"]}',
    '{"error":""}',
  ]) {
    for (const status of [400, 401, 403, 404, 418]) {
      expect(mfaFailure(answer(status, body), 'otp')).toMatchObject({ code: 'unreadable_response' })
    }
  }
})

test('a push is pending by the error alone, whatever the status', () => {
  for (const status of [200, 400, 401, 403, 429]) {
    expect(pendingPush(answer(status, { error: 'authorization_pending' }))).toBe('authorization_pending')
    expect(pendingPush(answer(status, { error: 'slow_down' }))).toBe('slow_down')
  }
  expect(pendingPush(answer(403, { error: 'invalid_grant' }))).toBeUndefined()
  expect(pendingPush(answer(403, '{"error":'))).toBeUndefined()
})
