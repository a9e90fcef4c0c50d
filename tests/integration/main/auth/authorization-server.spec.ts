import { test as base, expect } from '@playwright/test'
import { isAuthError } from '../../../../electron/main/auth/auth-error.ts'
import type {
  AuthorizationServer,
  TokenResponse,
  ValidatedTokens,
} from '../../../../electron/main/auth/authorization-server.ts'
import { createAuthorizationServer } from '../../../../electron/main/auth/create-authorization-server.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { loadSettings } from '../../../../electron/main/config/load-settings.ts'
import type { Settings } from '../../../../electron/main/config/settings.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import type { Failure, TokenCheck } from '../../../../shared/failure.ts'
import type { ClientName } from '../../../tenant/clients.ts'
import type { FaultRequest, Lie } from '../../../tenant/faults/fault.ts'
import { startTenant, type Tenant } from '../../../tenant/start-tenant.ts'

const PASSWORD = 'correct-horse-battery-staple'
const clock = createServerClock(systemClock)
const transport = createTransport({ fetch, clock, timers: systemTimers })

const test = base.extend<{ server: AuthorizationServer }, { tenant: Tenant }>({
  tenant: [
    async ({}, use) => {
      await using tenant = await startTenant()
      await use(tenant)
    },
    { scope: 'worker' },
  ],
  server: async ({ tenant }, use) => {
    await use(serverFor(tenant))
    await tenant.control.clearFaults()
    await tenant.control.setOpaque(false)
  },
})

/** The client as the app makes it, from the settings that the tenant prints. */
function serverFor(
  tenant: Tenant,
  client: ClientName = 'native',
  changes: Partial<Settings> = {},
): AuthorizationServer {
  const readFile = (): string => JSON.stringify(tenant.settingsFor(client))
  const loaded = loadSettings({ argv: [], env: {}, userData: '', readFile })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return createAuthorizationServer({
    settings: { ...loaded.settings, ...changes },
    transport,
    clock,
  })
}

function passwordGrant(
  server: AuthorizationServer,
  name = 'alex',
  password = PASSWORD,
): Promise<TokenResponse> {
  return server.passwordGrant({ username: `${name}@example.com`, password, staySignedIn: true })
}

async function signIn(server: AuthorizationServer): Promise<ValidatedTokens> {
  return server.validate(await passwordGrant(server), {})
}

function refreshTokenOf({ refreshToken }: TokenResponse | ValidatedTokens): string {
  if (refreshToken === undefined) throw new Error('no refresh token')
  return refreshToken
}

const failing = (failure: Failure): Record<string, unknown> => ({ name: 'AuthError', failure })

test('the tenant proves reachable without a secret', async ({ tenant, server }) => {
  await tenant.control.resetCounters()
  await server.reach()
  const { requests } = await tenant.control.counters()
  expect(requests).toMatchObject({ jwks: 1, token: 0 })
})

test('a captive portal is no tenant', async ({ tenant, server }) => {
  await tenant.control.fault({ on: 'jwks', kind: 'captive-portal' })
  await expect(server.reach()).rejects.toMatchObject(
    failing({ code: 'unreadable_response', problem: 'not_json', status: 200 }),
  )
})

for (const client of ['native', 'post', 'basic', 'hs256'] as const) {
  test(`the ${client} client: sign in, refresh, revoke`, async ({ tenant }) => {
    const server = serverFor(tenant, client)
    const first = await signIn(server)
    expect(first).toMatchObject({
      accessToken: { format: 'jwt', audience: 'https://api.latchkey.example/' },
      withheldScopes: [],
      claims: { sub: 'auth0|employees-alex', email: 'alex@example.com' },
    })

    const second = await server.refreshGrant(refreshTokenOf(first), first.scopes)
    expect(second.refreshToken).not.toBe(first.refreshToken)
    expect(await server.validate(second, { subject: 'auth0|employees-alex' })).toMatchObject({
      scopes: first.scopes,
    })

    await server.revoke(refreshTokenOf(second))
    await expect(server.refreshGrant(refreshTokenOf(second), first.scopes)).rejects.toMatchObject(
      failing({ code: 'refresh_token_rejected' }),
    )
    await server.revoke('a-token-that-nobody-knows')
  })
}

test('a realm has passwords of its own', async ({ server }) => {
  const credentials = { username: 'alex@example.com', realm: 'partners', staySignedIn: false }
  const answer = await server.passwordGrant({ ...credentials, password: 'another-obviously-fake-password' })
  expect(answer.refreshToken).toBeUndefined()
  expect(await server.validate(answer, {})).toMatchObject({ claims: { sub: 'auth0|partners-alex' } })
  await expect(server.passwordGrant({ ...credentials, password: PASSWORD })).rejects.toMatchObject(
    failing({ code: 'wrong_credentials' }),
  )
})

test('what a rule takes away is withheld, and what it adds is a claim', async ({ server }) => {
  const answer = await passwordGrant(server, 'robin')
  const { scopes, withheldScopes, claims } = await server.validate(answer, {})
  expect(scopes).not.toContain('write:reports')
  expect(withheldScopes).toEqual(['write:reports'])
  expect(Object.values(claims ?? {})).toContainEqual(['reader'])
})

test('what the tenant issues beyond what was asked for is told apart', async ({ tenant }) => {
  const server = serverFor(tenant, 'native', { scopes: ['openid'] })
  const credentials = { username: 'alex@example.com', password: PASSWORD, staySignedIn: false }
  const answer = await server.passwordGrant(credentials)
  const { scopes, withheldScopes, addedScopes } = await server.validate(answer, {})
  expect(scopes).toEqual(expect.arrayContaining(['openid', 'profile', 'email']))
  expect(withheldScopes).toEqual([])
  expect(addedScopes).toEqual(expect.arrayContaining(['profile', 'email']))
  expect(addedScopes).not.toContain('openid')
})

test('an opaque access token is accepted, and said to be one', async ({ tenant, server }) => {
  await tenant.control.setOpaque(true)
  const { accessToken } = await signIn(server)
  expect(accessToken).toMatchObject({ format: 'opaque' })
  expect(accessToken).not.toHaveProperty('audience')
})

test('without openid there is no ID token; with it the profile can be asked for', async ({
  tenant,
  server,
}) => {
  const bare = serverFor(tenant, 'native', { scopes: ['read:reports'] })
  expect(await signIn(bare)).not.toHaveProperty('claims')

  const { accessToken } = await signIn(server)
  const profile = await server.userinfo(accessToken.value, undefined, { subject: 'auth0|employees-alex' })
  expect(profile).toMatchObject({ sub: 'auth0|employees-alex', name: 'Alex Example' })
  await expect(
    server.userinfo(accessToken.value, undefined, { subject: 'auth0|employees-robin' }),
  ).rejects.toMatchObject({ failure: { code: 'token_rejected', check: 'subject' } })
})

test('a key that the tenant has changed to is fetched', async ({ tenant, server }) => {
  await signIn(server)
  await tenant.control.rotateKeys()
  await tenant.control.resetCounters()
  expect(await signIn(server)).toHaveProperty('claims')
  const { requests } = await tenant.control.counters()
  expect(requests.jwks).toBe(1)
})

const refusals: [user: string, failure: Failure][] = [
  ['nobody', { code: 'wrong_credentials' }],
  ['mfa', { code: 'mfa_required' }],
  ['blocked', { code: 'user_blocked' }],
  ['breached', { code: 'password_breached' }],
  ['bot', { code: 'verification_required' }],
]
for (const [user, failure] of refusals) {
  test(`the tenant refuses ${user}: ${failure.code}`, async ({ server }) => {
    await expect(passwordGrant(server, user)).rejects.toMatchObject(failing(failure))
  })
}

for (const user of ['rule', 'action']) {
  test(`the ${user} of a tenant refuses in its own words`, async ({ server }) => {
    await expect(passwordGrant(server, user)).rejects.toMatchObject({
      failure: { code: 'denied_by_policy', text: expect.stringMatching(/\w/) },
    })
  })
}

test('an account that is locked says so', async ({ server }) => {
  await expect(passwordGrant(server, 'throttled')).rejects.toMatchObject({
    failure: { code: 'too_many_attempts' },
  })
})

test('a client that may not use the grant, and one that is unknown', async ({ tenant }) => {
  const forbidden = serverFor(tenant, 'withoutPasswordGrant')
  await expect(passwordGrant(forbidden)).rejects.toMatchObject(failing({ code: 'grant_not_allowed' }))
  const unknown = serverFor(tenant, 'native', { clientId: 'nobody' })
  await expect(passwordGrant(unknown)).rejects.toMatchObject(failing({ code: 'invalid_client' }))
  const wrongSecret = serverFor(tenant, 'basic', { client: { method: 'basic', secret: 'a:wrong secret' } })
  await expect(passwordGrant(wrongSecret)).rejects.toMatchObject(failing({ code: 'client_secret_refused' }))
})

const outages: [fault: FaultRequest, failure: Record<string, unknown>][] = [
  [
    { on: 'token', kind: 'server-error' },
    { code: 'server_error', status: 500 },
  ],
  [
    { on: 'token', kind: 'bad-gateway' },
    { code: 'server_error', status: 502 },
  ],
  [
    { on: 'token', kind: 'unavailable' },
    { code: 'server_error', status: 503, retryAt: expect.any(Number) },
  ],
  [{ on: 'token', kind: 'too-many-requests', hint: 'none' }, { code: 'rate_limited' }],
  [
    { on: 'token', kind: 'cut-connection' },
    { code: 'network', problem: 'interrupted' },
  ],
  [
    { on: 'token', kind: 'half-response' },
    { code: 'network', problem: 'interrupted' },
  ],
  [
    { on: 'token', kind: 'captive-portal' },
    { code: 'unreadable_response', problem: 'not_json' },
  ],
  [
    { on: 'token', kind: 'empty-body' },
    { code: 'unreadable_response', problem: 'not_json' },
  ],
  [
    { on: 'token', kind: 'invalid-json' },
    { code: 'unreadable_response', problem: 'not_json' },
  ],
  [
    { on: 'token', kind: 'large-body' },
    { code: 'unreadable_response', problem: 'too_large' },
  ],
  [
    { on: 'token', kind: 'wrong-content-type' },
    { code: 'unreadable_response', problem: 'not_json' },
  ],
  [
    { on: 'token', kind: 'redirect', location: '/userinfo' },
    { code: 'unreadable_response', problem: 'redirect' },
  ],
  [
    { on: 'token', kind: 'missing-field', field: 'expires_in' },
    { code: 'unreadable_response', field: 'expires_in' },
  ],
]
for (const [fault, failure] of outages) {
  test(`${fault.kind}: a refresh fails, and its token is not rejected`, async ({ tenant, server }) => {
    const answer = await passwordGrant(server)
    await tenant.control.fault(fault)
    await expect(server.refreshGrant(refreshTokenOf(answer), answer.scopes)).rejects.toMatchObject({
      failure,
    })
  })
}

for (const hint of ['retry-after-seconds', 'retry-after-date', 'rate-limit-reset'] as const) {
  test(`429 with ${hint} says when to come again`, async ({ tenant, server }) => {
    await tenant.control.fault({ on: 'token', kind: 'too-many-requests', hint, seconds: 30 })
    const started = Date.now()
    const error: unknown = await passwordGrant(server).catch((reason: unknown) => reason)
    const failure = isAuthError(error) && error.failure.code === 'rate_limited' ? error.failure : undefined
    expect(Math.abs((failure?.retryAt ?? 0) - started - 30_000)).toBeLessThan(3_000)
  })
}

const lies: [lie: Lie, check: TokenCheck][] = [
  ['wrong-issuer', 'issuer'],
  ['wrong-audience', 'audience'],
  ['wrong-signature', 'signature'],
  ['unknown-key', 'key'],
  ['alg-none', 'algorithm'],
  ['public-key-as-secret', 'algorithm'],
  ['expired', 'expiry'],
  ['issued-in-the-future', 'issued_at'],
  ['wrong-azp', 'authorized_party'],
  ['missing-sub', 'subject'],
  ['another-sub', 'subject'],
]
for (const [lie, check] of lies) {
  test(`an ID token that lies (${lie}) is rejected: ${check}`, async ({ tenant, server }) => {
    const answer = await passwordGrant(server)
    await tenant.control.fault({
      on: 'token',
      kind: 'lying-token',
      token: 'id_token',
      lie,
    })
    const lying = await server.refreshGrant(refreshTokenOf(answer), answer.scopes)
    await expect(server.validate(lying, { subject: 'auth0|employees-alex' })).rejects.toMatchObject({
      failure: { code: 'token_rejected', token: 'id_token', check },
    })
  })
}
