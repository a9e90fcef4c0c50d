import { refuse, type Refused } from '../errors.ts'
import { rateLimitHeaders } from '../rate-limit.ts'
import type { Refusal } from '../users.ts'

const BRUTE_FORCE =
  "Your account has been blocked after multiple consecutive login attempts. We've sent you a notification " +
  'via your preferred contact method with instructions on how to unblock it.'

const BREACHED =
  "This login attempt has been blocked because the password you're using was previously disclosed through " +
  'a data breach (not in this application). Please check your email for more information.'

/** How Auth0 answers a correct password that must not lead to tokens. */
export function refusalError(refusal: Refusal): Refused {
  switch (refusal) {
    case 'blocked':
      return refuse(401, 'unauthorized', 'user is blocked')
    case 'password-leaked':
      return refuse(401, 'password_leaked', BREACHED)
    case 'bot-detected':
      return refuse(401, 'requires_verification', 'Suspicious request requires verification')
    case 'denied-by-rule':
      return refuse(401, 'unauthorized', 'Please sign in from the company network.')
    case 'denied-by-action':
      return refuse(403, 'access_denied', 'Your contract has ended.')
    case 'too-many-attempts':
      return tooManyAttempts(10)
  }
}

/** @param limit wrong passwords after which the account is blocked */
export function tooManyAttempts(limit: number): Refused {
  const reset = Math.ceil(Date.now() / 1000) + 60
  return refuse(429, 'too_many_attempts', BRUTE_FORCE, { headers: rateLimitHeaders(limit, 0, reset) })
}
