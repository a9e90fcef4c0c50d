import { CompactSign, decodeJwt, decodeProtectedHeader, exportSPKI, importJWK, UnsecuredJWT } from 'jose'
import type { JWTPayload } from 'jose'
import { idTokenSecret } from '../clients.ts'
import { generateSigningKey, type SigningKeys } from '../keys.ts'
import type { Lie } from './fault.ts'

const HOUR = 3600
const OTHER_CLIENT = 'another-client'

/** The same token, telling one lie. */
export async function lie(token: string, kind: Lie, keys: SigningKeys): Promise<string> {
  const claims = decodeJwt(token)
  const now = Math.floor(Date.now() / 1000)
  switch (kind) {
    case 'wrong-issuer':
      return mergeClaims(token, { iss: 'https://another-tenant.example/' }, keys)
    case 'wrong-audience':
      return mergeClaims(token, { aud: OTHER_CLIENT }, keys)
    case 'expired':
      return mergeClaims(token, { iat: now - 2 * HOUR, exp: now - HOUR }, keys)
    case 'issued-in-the-future':
      return mergeClaims(token, { iat: now + HOUR, exp: now + 2 * HOUR }, keys)
    case 'wrong-azp':
      return mergeClaims(token, { aud: [claims.aud ?? [], OTHER_CLIENT].flat(), azp: OTHER_CLIENT }, keys)
    case 'missing-sub':
      return mergeClaims(token, { sub: undefined }, keys)
    case 'another-sub':
      return mergeClaims(token, { sub: 'auth0|somebody-else' }, keys)
    case 'alg-none':
      return new UnsecuredJWT(claims).encode()
    case 'wrong-signature':
      return sign(claims, { alg: 'RS256', kid: keys.current.kid }, (await generateSigningKey()).privateKey)
    case 'unknown-key': {
      const { kid, privateKey } = await generateSigningKey()
      return sign(claims, { alg: 'RS256', kid }, privateKey)
    }
    case 'public-key-as-secret': {
      const publicKey = await importJWK(keys.current.publicJwk, 'RS256', { extractable: true })
      if (publicKey instanceof Uint8Array) throw new TypeError('the tenant signs with RSA keys')
      const secret = new TextEncoder().encode(await exportSPKI(publicKey))
      return sign(claims, { alg: 'HS256', kid: keys.current.kid }, secret)
    }
  }
}

/** The same token with other claims, signed as the tenant signs. */
export function mergeClaims(
  token: string,
  changes: Record<string, unknown>,
  keys: SigningKeys,
): Promise<string> {
  const claims = decodeJwt(token)
  const header = decodeProtectedHeader(token)
  const secret = header.alg === 'HS256' ? idTokenSecret(String(claims.aud)) : undefined
  const key = secret === undefined ? keys.current.privateKey : new TextEncoder().encode(secret)
  return sign({ ...claims, ...changes }, { ...header, alg: header.alg ?? 'RS256' }, key)
}

function sign(
  claims: JWTPayload,
  header: { alg: string; [parameter: string]: unknown },
  key: CryptoKey | Uint8Array,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(header)
    .sign(key)
}
