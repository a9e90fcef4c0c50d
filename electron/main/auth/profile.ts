import type { JsonObject } from '../../../shared/json.ts'
import type { HttpResponse } from '../transport/transport.ts'
import { requireOk } from './answer-status.ts'
import { field, requireJsonObject, unreadable } from './json-answer.ts'
import { rejected } from './token-check.ts'

/**
 * The claims of /userinfo: OpenID Connect Core section 5.3.2. `subject` is the one known from an ID token or from
 * the session, and another person's profile is refused.
 * @throws {AuthError} `unreadable_response`, `server_error`, `rate_limited`, `token_rejected` (`subject`)
 */
export function readProfile(response: HttpResponse, subject?: string): JsonObject {
  requireOk(response)
  const claims = requireJsonObject(response)
  const sub = field(claims, 'sub')
  if (sub === undefined) throw unreadable({ problem: 'missing_field', field: 'sub' })
  if (typeof sub !== 'string' || sub === '') throw unreadable({ problem: 'invalid_field', field: 'sub' })
  if (subject !== undefined && sub !== subject) throw rejected('access_token', 'subject')
  return claims
}
