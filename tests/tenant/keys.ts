import { randomUUID } from 'node:crypto'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose'

export interface SigningKey {
  kid: string
  privateKey: CryptoKey
  privateJwk: JWK
  publicJwk: JWK
}

/** The tenant's signing keys: the current one first, then the previous one, which stays published. */
export interface SigningKeys {
  readonly current: SigningKey
  readonly published: readonly SigningKey[]
  /** Finds the key of a token's `kid`, as jose's `jwtVerify` asks for it. */
  readonly lookup: ReturnType<typeof createLocalJWKSet>
  rotate(): Promise<void>
}

export async function createSigningKeys(): Promise<SigningKeys> {
  let published: [SigningKey, ...SigningKey[]] = [await generateSigningKey()]

  return {
    get current() {
      return published[0]
    },
    get published() {
      return published
    },
    get lookup() {
      return createLocalJWKSet({ keys: published.map((key) => key.publicJwk) })
    },
    async rotate() {
      published = [await generateSigningKey(), published[0]]
    },
  }
}

export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(privateKey), exportJWK(publicKey)])
  const kid = randomUUID()
  const use = { kid, alg: 'RS256', use: 'sig' }
  return { kid, privateKey, privateJwk: { ...privateJwk, ...use }, publicJwk: { ...publicJwk, ...use } }
}
