import { decodeProtectedHeader, errors, type JWTPayload } from 'jose'
import type { TokenCheck, ValidationFailure } from '../../../shared/failure.ts'
import type { EpochMs, Seconds } from '../../../shared/time.ts'
import { AuthError } from './auth-error.ts'
import { scrubbedCause } from './scrubbed-cause.ts'

/** Between the tenant's clock and this one: OpenID Connect Core section 3.1.3.7 leaves it to the client. */
export const LEEWAY: Seconds = 60

/** Signatures that a published key can verify. */
export const ASYMMETRIC = ['RS256', 'ES256', 'PS256']

export function rejected(token: ValidationFailure['token'], check: TokenCheck, error?: unknown): AuthError {
  return new AuthError(
    { code: 'token_rejected', token, check },
    error === undefined ? undefined : { cause: scrubbedCause(error) },
  )
}

/** The `alg` of a token in JWS compact form, of whatever type; undefined for anything else. */
export function algorithmOf(token: string): unknown {
  try {
    return token.split('.').length === 3 ? decodeProtectedHeader(token).alg : undefined
  } catch {
    return undefined
  }
}

/** Which check an error of the JWT library stands for. */
export function checkOf(error: unknown): TokenCheck {
  if (error instanceof errors.JWTExpired) return 'expiry'
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIMS.get(error.claim) ?? 'format'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'format'
  if (error instanceof errors.JOSENotSupported) return 'format'
  return 'key'
}

const CLAIMS = new Map<string, TokenCheck>([
  ['iss', 'issuer'],
  ['aud', 'audience'],
  ['exp', 'expiry'],
  ['iat', 'issued_at'],
  ['nbf', 'not_before'],
  ['sub', 'subject'],
])

/** What the library leaves open: JSON has numbers that overflow to infinity, and `iat` may lie in the future. */
export function timeCheck({ exp, iat, nbf }: JWTPayload, now: EpochMs): TokenCheck | undefined {
  if (!isFinite(exp)) return 'expiry'
  if (!isFinite(iat) || (iat ?? 0) > now / 1000 + LEEWAY) return 'issued_at'
  return isFinite(nbf) ? undefined : 'not_before'
}

function isFinite(value: number | undefined): boolean {
  return value === undefined || Number.isFinite(value)
}
