import { constants, createHmac, generateKeyPairSync, KeyObject, sign as signBytes } from 'node:crypto'
import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose'

export const CLIENT_ID = 'latchkey-native'
export const AUDIENCE = 'https://api.latchkey.example/'
export const SUBJECT = 'auth0|alex'

export type Signer = (input: string) => string
export type Claims = Record<string, unknown>

interface KeyPair {
  privateKey: KeyObject
  publicJwk: JWK
  publicPem: string
}

/** Makes tokens, honest and forged ones, and the key set that the tenant publishes. */
export class Forge {
  readonly issuer: string
  readonly jwks: { keys: JWK[] }
  /** What the tenant signs with. */
  readonly rs256: Signer
  readonly ps256: Signer
  readonly es256: Signer
  /** A key that the tenant does not publish. */
  readonly stranger: Signer
  readonly strangerJwk: JWK
  readonly weak: Signer
  readonly rsaPublicPem: string

  private constructor(
    issuer: string,
    rsa: KeyPair,
    ps: KeyPair,
    ec: KeyPair,
    stranger: KeyPair,
    weak: KeyPair,
  ) {
    this.issuer = issuer
    this.rs256 = rs256(rsa.privateKey)
    this.ps256 = ps256(ps.privateKey)
    this.es256 = es256(ec.privateKey)
    this.stranger = rs256(stranger.privateKey)
    this.strangerJwk = stranger.publicJwk
    this.weak = rs256(weak.privateKey)
    this.rsaPublicPem = rsa.publicPem
    this.jwks = {
      keys: [
        { ...rsa.publicJwk, kid: 'rsa', use: 'sig', alg: 'RS256' },
        { ...ps.publicJwk, kid: 'ps', use: 'sig', alg: 'PS256' },
        { ...ec.publicJwk, kid: 'ec', use: 'sig', alg: 'ES256' },
        { ...rsa.publicJwk, kid: 'second', use: 'sig', alg: 'RS256' },
        { ...stranger.publicJwk, kid: 'encryption', use: 'enc' },
        { ...weak.publicJwk, kid: 'weak', use: 'sig' },
        { kty: 'oct', kid: 'symmetric', k: base64url('published-for-all-to-see-published') },
      ],
    }
  }

  static async create(issuer: string): Promise<Forge> {
    const [rsa, ps, ec, stranger] = await Promise.all(['RS256', 'PS256', 'ES256', 'RS256'].map(keyPair))
    if (!rsa || !ps || !ec || !stranger) throw new Error('no keys')
    return new Forge(issuer, rsa, ps, ec, stranger, await weakKeyPair())
  }

  claims(changes: Claims = {}): Claims {
    const now = Math.floor(Date.now() / 1000)
    return { iss: this.issuer, aud: CLIENT_ID, sub: SUBJECT, iat: now, exp: now + 3600, ...changes }
  }

  /** An ID token; `undefined` leaves a claim out. */
  idToken(changes: Claims = {}, header: Claims = {}, signer: Signer = this.rs256): string {
    return compact({ alg: 'RS256', typ: 'JWT', kid: 'rsa', ...header }, this.claims(changes), signer)
  }

  accessToken(changes: Claims = {}, header: Claims = {}, signer: Signer = this.rs256): string {
    const aud = [AUDIENCE, `${this.issuer}userinfo`]
    return compact(
      { alg: 'RS256', typ: 'at+jwt', kid: 'rsa', ...header },
      this.claims({ aud, ...changes }),
      signer,
    )
  }

  /** An answer that is accepted, with `changes` made to it. */
  answer(changes: Claims = {}): Claims {
    return {
      access_token: 'an-opaque-access-token',
      refresh_token: 'an-opaque-refresh-token',
      id_token: this.idToken(),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid profile email offline_access',
      ...changes,
    }
  }
}

/** JWS compact form of anything, right or wrong: RFC 7515 section 3.1. A string is taken as it is. */
export function compact(header: Claims | string, payload: Claims | string, signer: Signer): string {
  const input = [header, payload]
    .map((part) => base64url(typeof part === 'string' ? part : JSON.stringify(part)))
    .join('.')
  return `${input}.${signer(input)}`
}

export function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

export function hs256(secret: string): Signer {
  return (input) => createHmac('sha256', secret).update(input).digest('base64url')
}

export const unsigned: Signer = () => ''

function rs256(key: KeyObject): Signer {
  return (input) => signBytes('sha256', Buffer.from(input), key).toString('base64url')
}

function ps256(key: KeyObject): Signer {
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return (input) =>
    signBytes('sha256', Buffer.from(input), { key, padding, saltLength: 32 }).toString('base64url')
}

function es256(key: KeyObject): Signer {
  const dsaEncoding = 'ieee-p1363'
  return (input) => signBytes('sha256', Buffer.from(input), { key, dsaEncoding }).toString('base64url')
}

async function keyPair(alg: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  return {
    privateKey: KeyObject.from(privateKey),
    publicJwk: await exportJWK(publicKey),
    publicPem: await exportSPKI(publicKey),
  }
}

/** jose refuses to make a key this short. */
async function weakKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  return { privateKey, publicJwk: await exportJWK(publicKey), publicPem: '' }
}
