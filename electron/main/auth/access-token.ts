import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { TokenCheck } from '../../../shared/failure.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { AuthError } from './auth-error.ts'
import type { AccessToken } from './authorization-server.ts'
import { algorithmOf, ASYMMETRIC, checkOf, LEEWAY, rejected, timeCheck } from './token-check.ts'

/** The tenant publishes no such key, or the token does not say which one of several. */
const KEY_UNKNOWN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys]

export interface AccessTokenExpectation {
  issuer: string
  audience?: string | undefined
  requestedAt: EpochMs
  /** By the answer's `expires_in`. */
  expiresAt: EpochMs
  now: EpochMs
}

/**
 * Checks of an access token what a client can; the API is its real judge (RFC 9068 section 4). One that is no JWT
 * is opaque, and accepted as such.
 * @throws {AuthError} `token_rejected` with the check that failed; failures of the transport while fetching keys
 */
export async function validateAccessToken(
  value: string,
  key: JWTVerifyGetKey,
  expected: AccessTokenExpectation,
): Promise<AccessToken> {
  const alg = algorithmOf(value)
  if (alg === undefined) return { value, format: 'opaque', expiresAt: expected.expiresAt }
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') throw rejected('access_token', 'algorithm')
  const claims = await readClaims(value, alg, key, expected)
  const check = claimsCheck(claims, expected)
  if (check !== undefined) throw rejected('access_token', check)
  const audience = expected.audience ?? audiencesOf(claims)[0]
  return {
    value,
    format: 'jwt',
    ...(audience === undefined ? {} : { audience }),
    expiresAt: endOf(claims, expected),
  }
}

/** The signature is checked where the tenant publishes the key: an API may sign with a secret of its own. */
async function readClaims(
  value: string,
  alg: string,
  key: JWTVerifyGetKey,
  { now }: AccessTokenExpectation,
): Promise<JWTPayload> {
  if (!ASYMMETRIC.includes(alg)) return decoded(value)
  const options = { algorithms: [alg], clockTolerance: LEEWAY, currentDate: new Date(now) }
  try {
    return (await jwtVerify(value, key, options)).payload
  } catch (error) {
    if (error instanceof AuthError) throw error
    if (KEY_UNKNOWN.some((unknown) => error instanceof unknown)) return decoded(value)
    throw rejected('access_token', checkOf(error), error)
  }
}

function decoded(value: string): JWTPayload {
  try {
    return decodeJwt(value)
  } catch (error) {
    throw rejected('access_token', 'format', error)
  }
}

function claimsCheck(
  claims: JWTPayload,
  { issuer, audience, now }: AccessTokenExpectation,
): TokenCheck | undefined {
  if (claims.iss !== issuer) return 'issuer'
  if (audience !== undefined && !audiencesOf(claims).includes(audience)) return 'audience'
  if (typeof claims.exp !== 'number' || claims.exp <= now / 1000 - LEEWAY) return 'expiry'
  if (claims.iat !== undefined && typeof claims.iat !== 'number') return 'issued_at'
  return timeCheck(claims, now)
}

/** By the token's own life, where it names one: that is the same whatever the machine's clock says. */
function endOf(
  { exp = Infinity, iat }: JWTPayload,
  { requestedAt, expiresAt }: AccessTokenExpectation,
): EpochMs {
  return Math.min(expiresAt, iat === undefined ? exp * 1000 : requestedAt + Math.max(exp - iat, 0) * 1000)
}

function audiencesOf({ aud }: JWTPayload): string[] {
  return typeof aud === 'string'
    ? [aud]
    : Array.isArray(aud)
      ? aud.filter((entry) => typeof entry === 'string')
      : []
}
