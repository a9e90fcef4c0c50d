import { expect, test } from '@playwright/test'
import {
  refreshFailure,
  revocationFailure,
  signInFailure,
} from '../../../../electron/main/auth/token-error.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { answer, NOW } from './answer.ts'

interface Row {
  status: number
  error: string
  text?: string
  headers?: Record<string, string>
  signIn: Failure
  /** The same as for a sign-in unless given. */
  refresh?: Failure
}

const RULE = 'Only from the office, please.'
const DEAD = 'Unknown or invalid refresh token.'
const rejected: Failure = { code: 'refresh_token_rejected' }
const denied = (text: string): Failure => ({ code: 'denied_by_policy', text })
const refused = (error: string): Failure => ({ code: 'refused', error })

const ROWS: Row[] = [
  {
    status: 403,
    error: 'invalid_grant',
    text: 'Wrong email or password.',
    signIn: { code: 'wrong_credentials' },
    refresh: rejected,
  },
  { status: 401, error: 'invalid_grant', signIn: { code: 'wrong_credentials' }, refresh: rejected },
  {
    status: 400,
    error: 'invalid_grant',
    text: DEAD,
    signIn: { code: 'wrong_credentials' },
    refresh: rejected,
  },
  {
    status: 401,
    error: 'invalid_user_password',
    signIn: { code: 'wrong_credentials' },
    refresh: refused('invalid_user_password'),
  },
  { status: 403, error: 'mfa_required', signIn: { code: 'mfa_required' } },
  { status: 401, error: 'mfa_required', signIn: { code: 'mfa_required' } },
  {
    status: 403,
    error: 'unauthorized_client',
    text: "Grant type 'password' not allowed for the client.",
    signIn: { code: 'grant_not_allowed' },
  },
  { status: 400, error: 'unsupported_grant_type', signIn: { code: 'grant_not_allowed' } },
  { status: 403, error: 'access_denied', text: RULE, signIn: denied(RULE) },
  { status: 403, error: 'access_denied', signIn: { code: 'denied_by_policy' } },
  { status: 403, error: 'access_denied', text: DEAD, signIn: denied(DEAD), refresh: rejected },
  {
    status: 401,
    error: 'access_denied',
    text: 'unknown or invalid refresh token',
    signIn: denied('unknown or invalid refresh token'),
    refresh: rejected,
  },
  { status: 403, error: 'access_denied', text: `Rule 7: ${DEAD}`, signIn: denied(`Rule 7: ${DEAD}`) },
  { status: 401, error: 'unauthorized', text: RULE, signIn: denied(RULE) },
  { status: 401, error: 'unauthorized', text: 'user is blocked', signIn: { code: 'user_blocked' } },
  { status: 403, error: 'unauthorized', text: 'User is blocked.', signIn: { code: 'user_blocked' } },
  {
    status: 401,
    error: 'unauthorized',
    text: 'This user is blocked by us',
    signIn: denied('This user is blocked by us'),
  },
  { status: 401, error: 'requires_verification', signIn: { code: 'verification_required' } },
  { status: 401, error: 'password_leaked', signIn: { code: 'password_breached' } },
  { status: 429, error: 'too_many_attempts', signIn: { code: 'too_many_attempts' } },
  { status: 403, error: 'too_many_attempts', signIn: { code: 'too_many_attempts' } },
  {
    status: 429,
    error: 'too_many_attempts',
    headers: { 'Retry-After': '60' },
    signIn: { code: 'too_many_attempts', retryAt: NOW + 60_000 },
  },
  { status: 429, error: 'too_many_requests', signIn: { code: 'rate_limited' } },
  { status: 403, error: 'too_many_requests', signIn: { code: 'rate_limited' } },
  {
    status: 429,
    error: 'access_denied',
    headers: { 'X-RateLimit-Reset': String(NOW / 1000 + 5) },
    signIn: { code: 'rate_limited', retryAt: NOW + 5_000 },
  },
  { status: 429, error: 'invalid_grant', signIn: { code: 'rate_limited' } },
  { status: 401, error: 'invalid_client', signIn: { code: 'invalid_client' } },
  {
    status: 401,
    error: 'access_denied',
    text: 'Unauthorized',
    signIn: { code: 'client_secret_refused' },
  },
  {
    status: 403,
    error: 'access_denied',
    text: 'Service not found: https://api.acme.example/',
    signIn: { code: 'audience_unknown' },
  },
  {
    status: 403,
    error: 'access_denied',
    text: 'Desk says: Service not found',
    signIn: denied('Desk says: Service not found'),
  },
  { status: 403, error: 'access_denied', text: 'Unauthorized', signIn: denied('Unauthorized') },
  {
    status: 400,
    error: 'invalid_scope',
    text: 'No such scope.',
    signIn: { code: 'invalid_scope', text: 'No such scope.' },
  },
  {
    status: 400,
    error: 'invalid_request',
    text: 'Missing realm.',
    signIn: { code: 'invalid_request', text: 'Missing realm.' },
  },
  { status: 400, error: 'server_error', signIn: { code: 'server_error', status: 400 } },
  { status: 500, error: 'server_error', signIn: { code: 'server_error', status: 500 } },
  { status: 500, error: 'invalid_grant', text: DEAD, signIn: { code: 'server_error', status: 500 } },
  {
    status: 503,
    error: 'temporarily_unavailable',
    headers: { 'Retry-After': '7' },
    signIn: { code: 'server_error', status: 503, retryAt: NOW + 7_000 },
  },
  { status: 400, error: 'something_new', signIn: refused('something_new') },
  {
    status: 400,
    error: 'something_new',
    text: 'As of today.',
    signIn: { code: 'refused', error: 'something_new', text: 'As of today.' },
  },
  { status: 400, error: '\u202Eeno\u0000', signIn: refused('eno') },
]

for (const { status, error, text, headers, signIn, refresh = signIn } of ROWS) {
  const response = answer(status, { error, error_description: text }, headers)
  const said = [text, ...Object.keys(headers ?? {})].filter((part) => part !== undefined)
  const name = `${status} ${[error, ...said].join(', ')}`
  test(`${name}, on a sign-in: ${signIn.code}`, () => {
    expect(signInFailure(response)).toEqual(signIn)
  })
  test(`${name}, on a refresh: ${refresh.code}`, () => {
    expect(refreshFailure(response)).toEqual(refresh)
  })
}

test('a revocation that is refused never speaks of a password or of an ended session', () => {
  expect(revocationFailure(answer(400, { error: 'invalid_grant' }))).toEqual(refused('invalid_grant'))
  expect(revocationFailure(answer(401, { error: 'invalid_client' }))).toEqual({ code: 'invalid_client' })
  expect(revocationFailure(answer(503, ''))).toEqual({ code: 'server_error', status: 503 })
})

test('nothing but a readable rejection ends a session', () => {
  const html = { 'Content-Type': 'text/html' }
  const bodies = [
    '',
    '<h1>invalid_grant</h1>',
    '{"error":"invalid_grant"',
    '[]',
    '{}',
    '{"error":["invalid_grant"]}',
  ]
  for (const status of [400, 401, 403, 404, 407, 408, 418, 429, 451, 500, 502, 503, 504, 599]) {
    for (const body of bodies) {
      expect(refreshFailure(answer(status, body))).not.toEqual(rejected)
      expect(refreshFailure(answer(status, body, html))).not.toEqual(rejected)
    }
    expect(refreshFailure(answer(status, '{"error":"invalid_grant"}', html))).not.toEqual(rejected)
  }
})
