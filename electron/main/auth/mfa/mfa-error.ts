import type { Failure } from '../../../../shared/failure.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { HttpResponse } from '../../transport/transport.ts'
import { withRetry } from '../answer-status.ts'
import { field, jsonObject } from '../json-answer.ts'
import { plainText } from '../plain-text.ts'
import { retryAt } from '../retry-after.ts'
import { failureOf, type Refusal } from '../token-error.ts'
import type { Proof } from './mfa-server.ts'

/** What was asked of the tenant: the same error means different things. */
export type MfaRequest = Proof['kind'] | 'factors' | 'challenge' | 'enrolment' | 'enrolment-with-contact'

/**
 * A wrong code is taken from a bucket that gains one every six minutes:
 * https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa
 */
const BUCKET_REFILL: Milliseconds = 6 * 60_000

/** What the tenant's refusal in the second step means. */
export function mfaFailure(response: HttpResponse, request: MfaRequest): Failure {
  // Auth0's documentation shows some refusals of these grants with status 200.
  const refused = { ...response, status: Math.max(response.status, 400) }
  return (
    limitReached(refused, request) ?? failureOf(refused, (refusal) => secondStepFailure(refusal, request))
  )
}

/** Whether the push that is asked for still waits for its answer: compare RFC 8628 section 3.5. */
export function pendingPush(response: HttpResponse): 'authorization_pending' | 'slow_down' | undefined {
  const error = errorOf(response)
  return error === 'authorization_pending' || error === 'slow_down' ? error : undefined
}

/** The `error` of an answer, whatever its status. */
export function errorOf(response: HttpResponse): unknown {
  return field(jsonObject(response) ?? {}, 'error')
}

/** Auth0 says `invalid_request` of these: nothing but the description tells them from a mistake of the client's. */
function limitReached(response: HttpResponse, request: MfaRequest): Failure | undefined {
  if (response.status >= 500) return undefined
  const description = plainText(field(jsonObject(response) ?? {}, 'error_description')) ?? ''
  const at = retryAt(response.header, response.receivedAt)
  const isAboutMessages = request === 'challenge' || request.startsWith('enrolment')
  if (/^too many failed codes/i.test(description)) {
    return { code: 'mfa_too_many_codes', retryAt: at ?? response.receivedAt + BUCKET_REFILL }
  }
  if (/^too many (sms|messages|calls|e-?mails)/i.test(description)) {
    return withRetry({ code: 'mfa_too_many_messages' }, at)
  }
  if (errorOf(response) !== 'too_many_attempts') return undefined
  return withRetry({ code: isAboutMessages ? 'mfa_too_many_messages' : 'mfa_too_many_codes' }, at)
}

function secondStepFailure(refusal: Refusal, request: MfaRequest): Failure | undefined {
  const description = refusal.description ?? ''
  switch (refusal.error) {
    case 'expired_token':
      return /\boob_code\b/.test(description) ? outOfDate(request) : { code: 'mfa_expired' }
    case 'invalid_grant':
      if (/\bmfa_token\b/.test(description)) return { code: 'mfa_expired' }
      return /\boob_code\b/.test(description) ? outOfDate(request) : wrongProof(request, description)
    case 'unsupported_challenge_type':
      return { code: 'mfa_factor_unavailable' }
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return { code: 'mfa_not_enabled' }
    case 'invalid_request':
    case 'invalid_phone_number':
    case 'invalid_email':
      return request === 'enrolment-with-contact' ? { code: 'mfa_contact_refused' } : undefined
    default:
      return undefined
  }
}

function outOfDate(request: MfaRequest): Failure {
  return request === 'push' ? { code: 'mfa_push_expired' } : { code: 'mfa_code_expired' }
}

/** The endpoints below /mfa say `invalid_grant` of an mfa_token only. */
function wrongProof(request: MfaRequest, description: string): Failure {
  switch (request) {
    case 'otp':
    case 'code':
    case 'recovery-code':
      return { code: 'mfa_code_wrong' }
    case 'push':
      return /\brejected\b/i.test(description) ? { code: 'mfa_rejected' } : { code: 'mfa_push_expired' }
    case 'factors':
    case 'challenge':
    case 'enrolment':
    case 'enrolment-with-contact':
      return { code: 'mfa_expired' }
  }
}
