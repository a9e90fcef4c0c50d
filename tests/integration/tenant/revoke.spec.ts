import { CLIENTS } from '../../tenant/clients.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import { expect, refresh, signIn, test } from './tenant-test.ts'

const revoke = (tenant: Tenant, token: string | undefined, client = 'latchkey-native'): Promise<Response> =>
  fetch(new URL('/oauth/revoke', tenant.issuer), {
    method: 'POST',
    body: new URLSearchParams({ client_id: client, token: token ?? '' }),
  })

test('a revoked refresh token is dead, and its family with it', async ({ tenant }) => {
  const first = await signIn(tenant)
  const second = await refresh(tenant, first.body.refresh_token)
  expect((await revoke(tenant, second.body.refresh_token)).status).toBe(200)
  expect((await refresh(tenant, second.body.refresh_token)).body.error).toBe('invalid_grant')
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
  expect((await tenant.control.counters()).revocations).toBe(1)
})

test('revocation takes JSON', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  const response = await fetch(new URL('/oauth/revoke', tenant.issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: 'latchkey-native', token: body.refresh_token }),
  })
  expect(response.status).toBe(200)
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
})

test('an unknown token and a JWT are answered 200 and counted as nothing', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  for (const token of ['never-issued', body.access_token])
    expect((await revoke(tenant, token)).status).toBe(200)
  expect((await tenant.control.counters()).revocations).toBe(0)
  expect(await tenant.control.liveRefreshTokens()).toBe(1)
})

test('a client cannot revoke the token of another', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  await revoke(tenant, body.refresh_token, CLIENTS.withoutPasswordGrant.clientId)
  expect((await refresh(tenant, body.refresh_token)).status).toBe(200)
})
