import { CLIENTS } from '../../tenant/clients.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import {
  ALEX,
  expect,
  PASSWORD_GRANT,
  refresh,
  requestTokens,
  signIn,
  test,
  type Answer,
} from './tenant-test.ts'

const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
})

const signInBasic = (tenant: Tenant, secret: string): Promise<Answer> =>
  requestTokens(tenant, { grant_type: PASSWORD_GRANT, ...ALEX }, basic(CLIENTS.basic.clientId, secret))

test('None: the public client sends its id alone', async ({ tenant }) => {
  expect((await signIn(tenant)).status).toBe(200)
})

test('Post: the secret stands in the body', async ({ tenant }) => {
  const client = { client_id: CLIENTS.post.clientId, client_secret: CLIENTS.post.clientSecret }
  const first = await signIn(tenant, client)
  expect(first.status).toBe(200)
  expect((await refresh(tenant, first.body.refresh_token, client)).status).toBe(200)
})

test('Basic: the secret stands in the header', async ({ tenant }) => {
  expect((await signInBasic(tenant, CLIENTS.basic.clientSecret)).status).toBe(200)
})

test('a wrong secret, or none, is unauthorized', async ({ tenant }) => {
  const answers = [
    await signIn(tenant, { client_id: CLIENTS.post.clientId, client_secret: 'wrong' }),
    await signIn(tenant, { client_id: CLIENTS.post.clientId }),
    await signInBasic(tenant, 'wrong'),
  ]
  for (const { status, body } of answers) {
    expect(status).toBe(401)
    expect(body).toEqual({ error: 'access_denied', error_description: 'Unauthorized' })
  }
})

test('an unknown client is an invalid client', async ({ tenant }) => {
  const { status, body } = await signIn(tenant, { client_id: 'nobody' })
  expect(status).toBe(401)
  expect(body).toEqual({ error: 'invalid_client', error_description: 'Unknown client' })
})

test('a client without the password grant is told so', async ({ tenant }) => {
  const { status, body } = await signIn(tenant, { client_id: CLIENTS.withoutPasswordGrant.clientId })
  expect(status).toBe(403)
  expect(body).toEqual({
    error: 'unauthorized_client',
    error_description: "Grant type 'password' not allowed for the client.",
  })
})

test('the settings of each client say how it authenticates', ({ tenant }) => {
  expect(tenant.settings).toEqual({
    domain: tenant.issuer.slice(0, -1),
    clientId: 'latchkey-native',
    clientAuthentication: 'none',
    audience: 'https://api.latchkey.example/',
    scopes: ['openid', 'profile', 'email', 'offline_access', 'read:reports', 'write:reports'],
    realms: [
      { name: 'employees', label: 'Employees' },
      { name: 'partners', label: 'Partners' },
    ],
    apiBaseUrl: tenant.issuer.slice(0, -1),
  })
  expect(tenant.settingsFor('basic')).toMatchObject({
    clientId: 'latchkey-basic',
    clientAuthentication: 'basic',
    clientSecret: CLIENTS.basic.clientSecret,
  })
})
