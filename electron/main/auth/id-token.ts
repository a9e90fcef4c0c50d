import { jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyResult } from 'jose'
import type { JsonObject } from '../../../shared/json.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { AuthError } from './auth-error.ts'
import { isJsonObject } from './json-answer.ts'
import { algorithmOf, ASYMMETRIC, checkOf, LEEWAY, rejected, timeCheck } from './token-check.ts'

export interface IdTokenExpectation {
  issuer: string
  clientId: string
  /** Signs HS256 tokens of a confidential client. A public client has none, and then accepts none. */
  clientSecret?: string | undefined
  /** Of the session that is being refreshed. */
  subject?: string | undefined
  now: EpochMs
}

/**
 * OpenID Connect Core section 3.1.3.7, and section 12.2 for a refresh. Returns the claims.
 * @throws {AuthError} `token_rejected` with the check that failed; failures of the transport while fetching keys
 */
export async function validateIdToken(
  token: string,
  key: JWTVerifyGetKey,
  expected: IdTokenExpectation,
): Promise<JsonObject> {
  const { payload } = await verify(token, key, expected)
  const check = timeCheck(payload, expected.now) ?? partyCheck(payload, expected)
  if (check !== undefined) throw rejected('id_token', check)
  if (!isJsonObject(payload)) throw rejected('id_token', 'format')
  return payload
}

async function verify(
  token: string,
  key: JWTVerifyGetKey,
  { issuer, clientId, clientSecret, now }: IdTokenExpectation,
): Promise<JWTVerifyResult> {
  const alg = algorithmOf(token)
  if (alg === undefined) throw rejected('id_token', 'format')
  if (typeof alg !== 'string') throw rejected('id_token', 'algorithm')
  const options = {
    algorithms: [alg],
    issuer,
    audience: clientId,
    requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub'],
    clockTolerance: LEEWAY,
    currentDate: new Date(now),
  }
  try {
    if (ASYMMETRIC.includes(alg)) return await jwtVerify(token, key, options)
    if (alg === 'HS256' && clientSecret !== undefined) {
      return await jwtVerify(token, new TextEncoder().encode(clientSecret), options)
    }
  } catch (error) {
    throw error instanceof AuthError ? error : rejected('id_token', checkOf(error), error)
  }
  throw rejected('id_token', 'algorithm')
}

function partyCheck(
  { aud, azp, sub }: JWTPayload,
  { clientId, subject }: IdTokenExpectation,
): 'authorized_party' | 'subject' | undefined {
  const severalAudiences = Array.isArray(aud) && aud.length > 1
  if ((severalAudiences || azp !== undefined) && azp !== clientId) return 'authorized_party'
  if (typeof sub !== 'string' || sub === '') return 'subject'
  return subject === undefined || sub === subject ? undefined : 'subject'
}
