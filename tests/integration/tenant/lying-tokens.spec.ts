import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose'
import { CLIENTS } from '../../tenant/clients.ts'
import type { Lie } from '../../tenant/faults/fault.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import { expect, getWith, signIn, test } from './tenant-test.ts'

type TokenName = 'id_token' | 'access_token'

async function tokenWith(tenant: Tenant, token: TokenName, lie: Lie): Promise<string> {
  await tenant.control.fault({ on: 'token', kind: 'lying-token', token, lie, times: 1 })
  return (await signIn(tenant)).body[token] ?? ''
}

/** Checks a token's signature, issuer and times, and nothing else. */
const verify = async (tenant: Tenant, token: string): Promise<JWTPayload> => {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', tenant.issuer))
  const { payload } = await jwtVerify(token, keys, { issuer: tenant.issuer, requiredClaims: ['sub'] })
  return payload
}

const FOUND_OUT: Partial<Record<Lie, RegExp>> = {
  'wrong-issuer': /unexpected "iss" claim/,
  'wrong-signature': /signature verification failed/,
  'unknown-key': /no applicable key/,
  'alg-none': /"alg"|Unsupported/i,
  'public-key-as-secret': /"alg"|Unsupported|Algorithm/i,
  expired: /"exp" claim timestamp check failed/,
  'missing-sub': /missing required "sub" claim/,
}

for (const token of ['id_token', 'access_token'] as const) {
  for (const [lie, message] of Object.entries(FOUND_OUT) as [Lie, RegExp][]) {
    test(`${token}: ${lie} does not verify`, async ({ tenant }) => {
      await expect(tokenWith(tenant, token, lie).then((value) => verify(tenant, value))).rejects.toThrow(
        message,
      )
    })
  }

  test(`${token}: the other lies stand under a true signature`, async ({ tenant }) => {
    const now = Date.now() / 1000
    expect((await verify(tenant, await tokenWith(tenant, token, 'wrong-audience'))).aud).toBe(
      'another-client',
    )
    expect((await verify(tenant, await tokenWith(tenant, token, 'another-sub'))).sub).toBe(
      'auth0|somebody-else',
    )
    expect((await verify(tenant, await tokenWith(tenant, token, 'wrong-azp'))).azp).toBe('another-client')
    const future = await tokenWith(tenant, token, 'issued-in-the-future')
    expect(decodeJwt(future).iat).toBeGreaterThan(now + 3_000)
  })
}

test('the API finds a lying access token out', async ({ tenant }) => {
  for (const lie of ['wrong-issuer', 'wrong-audience', 'wrong-signature', 'alg-none', 'expired'] as const) {
    const token = await tokenWith(tenant, 'access_token', lie)
    expect((await getWith(tenant, '/api/reports', token)).status).toBe(401)
  }
})

test('wrong-azp keeps the right audience beside the wrong one', async ({ tenant }) => {
  const claims = decodeJwt(await tokenWith(tenant, 'id_token', 'wrong-azp'))
  expect(claims.aud).toEqual(['latchkey-native', 'another-client'])
})

test('any claim may be changed under a true signature', async ({ tenant }) => {
  await tenant.control.fault({
    on: 'token',
    kind: 'merge-claims',
    token: 'id_token',
    claims: { exp: 'soon' },
  })
  const { body } = await signIn(tenant)
  expect(decodeProtectedHeader(body.id_token ?? '')).toMatchObject({ alg: 'RS256' })
  expect(decodeJwt(body.id_token ?? '')).toMatchObject({ exp: 'soon', sub: 'auth0|employees-alex' })
})

test('HS256 tokens lie under their secret', async ({ tenant }) => {
  const { clientId, clientSecret } = CLIENTS.hs256
  await tenant.control.fault({ on: 'token', kind: 'lying-token', token: 'id_token', lie: 'another-sub' })
  const { body } = await signIn(tenant, { client_id: clientId, client_secret: clientSecret })
  const { payload } = await jwtVerify(body.id_token ?? '', new TextEncoder().encode(clientSecret))
  expect(payload.sub).toBe('auth0|somebody-else')
})

test('lying tokens are among the issued ones', async ({ tenant }) => {
  const token = await tokenWith(tenant, 'id_token', 'wrong-issuer')
  expect((await tenant.control.issuedTokens()).id).toContain(token)
})
