import type { Failure } from '../../../shared/failure.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { HttpResponse } from '../transport/transport.ts'
import { overloadFailure, withRetry } from './answer-status.ts'
import { field, jsonObject } from './json-answer.ts'
import { plainText } from './plain-text.ts'
import { retryAt } from './retry-after.ts'

/** What the tenant's refusal of a sign-in means. */
export function signInFailure(response: HttpResponse): Failure {
  return failureOf(response, ({ error }) =>
    error === 'invalid_grant' || error === 'invalid_user_password'
      ? { code: 'wrong_credentials' }
      : undefined,
  )
}

/** What the tenant's refusal of a refresh means. Only a definite rejection ends a session. */
export function refreshFailure(response: HttpResponse): Failure {
  return failureOf(response, ({ error, description }) =>
    error === 'invalid_grant' || (error === 'access_denied' && isDeadRefreshToken(description))
      ? { code: 'refresh_token_rejected' }
      : undefined,
  )
}

/** What the tenant's refusal of a revocation means: RFC 7009 section 2.2.1. */
export function revocationFailure(response: HttpResponse): Failure {
  return failureOf(response, () => undefined)
}

export interface Refusal {
  error: string
  description: string | undefined
  retryAt: EpochMs | undefined
}

/** What an answer other than 2xx means; `byGrant` comes before the common table. */
export function failureOf(
  response: HttpResponse,
  byGrant: (refusal: Refusal) => Failure | undefined,
): Failure {
  const { status } = response
  const json = jsonObject(response)
  const error = json === undefined ? undefined : field(json, 'error')
  const overload = error === 'too_many_attempts' && status === 429 ? undefined : overloadFailure(response)
  if (overload !== undefined) return overload
  if (status < 400) return { code: 'unreadable_response', problem: 'unexpected_status', status }
  if (json === undefined) return { code: 'unreadable_response', problem: 'not_json', status }
  if (typeof error !== 'string' || error === '') {
    const problem = error === undefined ? 'missing_field' : 'invalid_field'
    return { code: 'unreadable_response', problem, field: 'error', status }
  }
  const refusal = {
    error,
    description: plainText(field(json, 'error_description')),
    retryAt: retryAt(response.header, response.receivedAt),
  }
  return byGrant(refusal) ?? commonFailure(refusal, status)
}

/** RFC 6749 section 5.2 and https://auth0.com/docs/api/authentication, matched on `error`. */
function commonFailure({ error, description, retryAt }: Refusal, status: number): Failure {
  switch (error) {
    case 'mfa_required':
      return { code: 'mfa_required' }
    case 'requires_verification':
      return { code: 'verification_required' }
    case 'password_leaked':
      return { code: 'password_breached' }
    case 'unauthorized':
      return isBlocked(description) ? { code: 'user_blocked' } : withText('denied_by_policy', description)
    case 'access_denied':
      if (isWrongSecret(description, status)) return { code: 'client_secret_refused' }
      if (isUnknownAudience(description)) return { code: 'audience_unknown' }
      return withText('denied_by_policy', description)
    case 'too_many_attempts':
      return withRetry({ code: 'too_many_attempts' }, retryAt)
    case 'too_many_requests':
      return withRetry({ code: 'rate_limited' }, retryAt)
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return { code: 'grant_not_allowed' }
    case 'invalid_client':
      return { code: 'invalid_client' }
    case 'invalid_scope':
    case 'invalid_request':
      return withText(error, description)
    case 'server_error':
    case 'temporarily_unavailable':
      return withRetry({ code: 'server_error', status }, retryAt)
    default:
      return {
        code: 'refused',
        error: plainText(error, 100) ?? '',
        ...(description !== undefined && { text: description }),
      }
  }
}

/** Nothing but the description tells a blocked user from a rule's own refusal. */
function isBlocked(description: string | undefined): boolean {
  return /^user is blocked\.?$/i.test(description ?? '')
}

/** Auth0 does not say `invalid_client` of a wrong client secret. */
function isWrongSecret(description: string | undefined, status: number): boolean {
  return status === 401 && description === 'Unauthorized'
}

/** Nor of an audience that is the identifier of no API. */
function isUnknownAudience(description: string | undefined): boolean {
  return /^service not found\b/i.test(description ?? '')
}

/**
 * Older tenants say `access_denied` of a dead refresh token, and of any refusal by a rule. To end a session on
 * the latter would be wrong, so nothing but the tenant's own sentence will do.
 */
function isDeadRefreshToken(description: string | undefined): boolean {
  return /^unknown or invalid refresh token\.?$/i.test(description ?? '')
}

function withText(code: 'denied_by_policy' | 'invalid_scope' | 'invalid_request', text?: string): Failure {
  return text === undefined ? { code } : { code, text }
}
