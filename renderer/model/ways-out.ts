import type { FailureCode } from '../../shared/failure.ts'
import type { Link } from '../../shared/link.ts'

/** The pages that help somebody whose sign-in was refused so, the most helpful first. */
const WAYS_OUT: Partial<Record<FailureCode, Link[]>> = {
  wrong_credentials: ['reset-password'],
  user_blocked: ['support'],
  verification_required: ['browser-sign-in', 'support'],
  password_breached: ['reset-password'],
  denied_by_policy: ['support'],
  too_many_attempts: ['reset-password', 'support'],
  mfa_not_enabled: ['support'],
  grant_not_allowed: ['support'],
  invalid_client: ['support'],
  client_secret_refused: ['support'],
  audience_unknown: ['support'],
  invalid_scope: ['support'],
  invalid_request: ['support'],
  refused: ['support'],
}

/** Of those that are configured. */
export const waysOut = (code: FailureCode, configured: readonly Link[]): Link[] =>
  (WAYS_OUT[code] ?? []).filter((link) => configured.includes(link))
