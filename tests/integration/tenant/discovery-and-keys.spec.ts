import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose'
import { startTenant, type Tenant } from '../../tenant/start-tenant.ts'
import { expect, getWith, refresh, signIn, test } from './tenant-test.ts'

const readKeys = async (tenant: Tenant): Promise<JSONWebKeySet> =>
  (await (await getWith(tenant, '/.well-known/jwks.json')).json()) as JSONWebKeySet

test('discovery names the issuer, with its slash, and the endpoints', async ({ tenant }) => {
  const metadata: unknown = await (await getWith(tenant, '/.well-known/openid-configuration')).json()
  expect(tenant.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(metadata).toMatchObject({
    issuer: tenant.issuer,
    token_endpoint: `${tenant.issuer}oauth/token`,
    revocation_endpoint: `${tenant.issuer}oauth/revoke`,
    userinfo_endpoint: `${tenant.issuer}userinfo`,
    jwks_uri: `${tenant.issuer}.well-known/jwks.json`,
  })
})

test('the key set shows public keys only', async ({ tenant }) => {
  const { keys } = await readKeys(tenant)
  expect(keys).toHaveLength(1)
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})

test('after a rotation a new key signs and the previous one still verifies', async ({ tenant }) => {
  const before = await signIn(tenant)
  await tenant.control.rotateKeys()
  const after = await refresh(tenant, before.body.refresh_token)
  const kidOf = (token = ''): unknown => decodeProtectedHeader(token).kid
  expect(kidOf(after.body.id_token)).not.toBe(kidOf(before.body.id_token))

  const keySet = createRemoteJWKSet(new URL('/.well-known/jwks.json', tenant.issuer))
  for (const { body } of [before, after]) await jwtVerify(body.id_token ?? '', keySet)
})

test('after two rotations the first key is gone', async ({ tenant }) => {
  const [first] = (await readKeys(tenant)).keys
  await tenant.control.rotateKeys()
  await tenant.control.rotateKeys()
  const kids = (await readKeys(tenant)).keys.map(({ kid }) => kid)
  expect(kids).toHaveLength(2)
  expect(kids).not.toContain(first?.kid)
})

test('tenants in one process share nothing', async ({ tenant }) => {
  const other = await startTenant({ tokenLifetime: 60 })
  const { body } = await signIn(tenant)
  expect((await refresh(other, body.refresh_token)).body.error).toBe('invalid_grant')
  expect((await getWith(other, '/api/reports', body.access_token)).status).toBe(401)
  expect((await signIn(other)).body.expires_in).toBe(60)
  expect((await tenant.control.counters()).signIns).toBe(1)
  await other.stop()
})
