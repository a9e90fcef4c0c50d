import type { Failure } from '../../../shared/failure.ts'
import type { EpochMs } from '../../../shared/time.ts'

const RULE = 'Sign in from the office network, or ask the service desk.'
const HOSTILE =
  '<img src=x onerror=alert(1)> <b>Please</b> click https://evil.example/ now. &lt;script&gt; من فضلك اتصل بالمسؤول '

/** Every way in which the tenant refuses a sign-in. */
export const refusals = (now: EpochMs): [name: string, failure: Failure][] => [
  ['wrong password', { code: 'wrong_credentials' }],
  ['wrong password, two tries left', { code: 'wrong_credentials', triesLeft: 2 }],
  ['wrong password, no try left', { code: 'wrong_credentials', triesLeft: 0 }],
  ['blocked', { code: 'user_blocked' }],
  ['too many attempts', { code: 'too_many_attempts' }],
  ['too many attempts, held', { code: 'too_many_attempts', retryAt: now + 300_000 }],
  ['rate limit, held', { code: 'rate_limited', retryAt: now + 30_000 }],
  ['breached password', { code: 'password_breached' }],
  ['bot detection', { code: 'verification_required' }],
  ['denied by a rule', { code: 'denied_by_policy', text: RULE }],
  ['denied by a rule that says nothing', { code: 'denied_by_policy' }],
  ['denied by a rule, at length', { code: 'denied_by_policy', text: HOSTILE.repeat(5).slice(0, 499) }],
  ['grant not allowed', { code: 'grant_not_allowed' }],
  ['second factor not allowed', { code: 'mfa_not_enabled' }],
  ['client unknown', { code: 'invalid_client' }],
  ['client secret refused', { code: 'client_secret_refused' }],
  ['audience unknown', { code: 'audience_unknown' }],
  ['scope refused', { code: 'invalid_scope', text: 'read:everything is not a scope of this API.' }],
  ['request refused', { code: 'invalid_request', text: 'connection "staff" does not exist' }],
  ['unknown error', { code: 'refused', error: 'something_new', text: 'As of today.' }],
]
