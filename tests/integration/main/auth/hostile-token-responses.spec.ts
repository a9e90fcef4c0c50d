import { inspect } from 'node:util'
import { test as base, expect } from '@playwright/test'
import { isAuthError } from '../../../../electron/main/auth/auth-error.ts'
import type {
  AuthorizationServer,
  Credentials,
  ValidatedTokens,
} from '../../../../electron/main/auth/authorization-server.ts'
import { createAuthorizationServer } from '../../../../electron/main/auth/create-authorization-server.ts'
import type { MfaDemand } from '../../../../electron/main/auth/mfa/mfa-required.ts'
import { codesIn } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { ACCESS_TOKENS } from './hostile/access-tokens.ts'
import { BODIES } from './hostile/bodies.ts'
import { FIELDS } from './hostile/fields.ts'
import { AUDIENCE, CLIENT_ID, hs256, SUBJECT, type Claims, type Forge } from './hostile/forge.ts'
import { startHostileTenant, type HostileTenant } from './hostile/hostile-tenant.ts'
import { ID_TOKENS } from './hostile/id-tokens.ts'
import { REFUSALS } from './hostile/refusals.ts'

const PASSWORD = 'correct-horse-battery-staple'
const ROWS = [...BODIES, ...FIELDS, ...ID_TOKENS, ...ACCESS_TOKENS, ...REFUSALS]
const credentials: Credentials = { username: 'alex@example.com', password: PASSWORD, staySignedIn: true }

const DEMAND: MfaDemand = {
  mfaToken: 'an-obviously-fake-mfa-token',
  expiresAt: Date.now() + 600_000,
  request: { requested: ['openid'], unlessNamed: ['openid'], grant: 'password' },
}

const test = base.extend<{ server: AuthorizationServer }, { tenant: HostileTenant }>({
  tenant: [
    async ({}, use) => {
      await using tenant = await startHostileTenant()
      await use(tenant)
    },
    { scope: 'worker' },
  ],
  server: async ({ tenant }, use) => {
    await use(clientOf(tenant))
  },
})

function clientOf({ issuer }: HostileTenant): AuthorizationServer {
  const clock = createServerClock(systemClock)
  return createAuthorizationServer({
    settings: {
      issuer,
      clientId: CLIENT_ID,
      client: { method: 'none' },
      audience: AUDIENCE,
      scopes: ['openid', 'profile', 'email'],
    },
    transport: createTransport({ fetch, clock, timers: systemTimers }),
    clock,
  })
}

async function signIn(server: AuthorizationServer): Promise<ValidatedTokens> {
  return server.validate(await server.passwordGrant(credentials), {})
}

async function failureOf(attempt: Promise<unknown>): Promise<Failure | 'accepted'> {
  try {
    await attempt
    return 'accepted'
  } catch (error) {
    if (!isAuthError(error)) throw error
    expect(everythingIn(error), 'no secret may leave in an error').not.toContain(PASSWORD)
    return error.failure
  }
}

/** What a careless logger would print, and more. */
function everythingIn(error: unknown, depth = 6): string {
  if (typeof error !== 'object' || error === null || depth === 0) return String(error)
  return Reflect.ownKeys(error)
    .map((key) => everythingIn(Reflect.get(error, key), depth - 1))
    .join(' ')
}

test('there are at least sixty hostile answers, each under its own name', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length)
})

test.describe('none is accepted', () => {
  for (const { name, answer, failure } of ROWS) {
    test(name, async ({ tenant, server }) => {
      tenant.answerWith(answer(tenant.forge))
      expect(await failureOf(signIn(server))).toEqual(failure)
      expect(tenant.requests, 'no address out of an answer is followed').not.toContain('/stolen')
    })
  }
})

test.describe('these are accepted', () => {
  const accepted: [name: string, changes: (forge: Forge) => Claims][] = [
    ['an opaque access token', () => ({})],
    ['an access token that is a JWT', (forge) => ({ access_token: forge.accessToken() })],
    ['a JWT for the API alone', (forge) => ({ access_token: forge.accessToken({ aud: AUDIENCE }) })],
    [
      'a JWT under a secret of the API',
      (forge) => ({
        access_token: forge.accessToken({}, { alg: 'HS256', kid: undefined }, hs256('of-the-api')),
      }),
    ],
    ['RS256 with a second key', (forge) => ({ id_token: forge.idToken({}, { kid: 'second' }) })],
    ['PS256', (forge) => ({ id_token: forge.idToken({}, { alg: 'PS256', kid: 'ps' }, forge.ps256) })],
    ['ES256', (forge) => ({ id_token: forge.idToken({}, { alg: 'ES256', kid: 'ec' }, forge.es256) })],
    [
      'ES256 without a kid',
      (forge) => ({ id_token: forge.idToken({}, { alg: 'ES256', kid: undefined }, forge.es256) }),
    ],
    [
      'several audiences and the azp of this client',
      (forge) => ({ id_token: forge.idToken({ aud: [CLIENT_ID, 'b'], azp: CLIENT_ID }) }),
    ],
    [
      'a clock that is 50 seconds off, either way',
      (forge) => ({
        id_token: forge.idToken({
          iat: Date.now() / 1000 + 50,
          nbf: Date.now() / 1000 + 50,
          exp: Date.now() / 1000 - 50,
        }),
      }),
    ],
    ['bearer in small letters', () => ({ token_type: 'bearer' })],
    ['expires_in as a string of digits', () => ({ expires_in: '3600' })],
    ['no refresh token', () => ({ refresh_token: undefined })],
    ['neither openid nor an ID token', () => ({ scope: 'read:reports', id_token: undefined })],
    ['fields that nobody knows', () => ({ realm: 'employees', not_before_policy: 0 })],
  ]
  for (const [name, changes] of accepted) {
    test(name, async ({ tenant, server }) => {
      tenant.answerWith({ body: JSON.stringify(tenant.forge.answer(changes(tenant.forge))) })
      expect(await failureOf(signIn(server))).toBe('accepted')
    })
  }

  test('a byte order mark, which the Fetch standard removes', async ({ tenant, server }) => {
    tenant.answerWith({ body: `\uFEFF${JSON.stringify(tenant.forge.answer())}` })
    expect(await failureOf(signIn(server))).toBe('accepted')
  })

  test('__proto__ beside the fields, which pollutes nothing', async ({ tenant, server }) => {
    const answer = JSON.stringify(tenant.forge.answer())
    tenant.answerWith({ body: answer.replace('{', '{"__proto__":{"polluted":true},') })
    expect(await failureOf(signIn(server))).toBe('accepted')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('ten years at most', async ({ tenant, server }) => {
    tenant.answerWith({ body: JSON.stringify(tenant.forge.answer({ expires_in: 1e300 })) })
    const { accessToken } = await signIn(server)
    expect(accessToken.expiresAt - Date.now()).toBeLessThanOrEqual(10 * 365 * 86_400_000)
  })
})

test.describe('what the tenant has issued is told, whatever the rest of the answer is worth', () => {
  const issued = { refresh_token: 'an-obviously-fake-refresh-token', token_type: undefined }
  const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'token_type' }

  test('the refresh token of a sign-in', async ({ tenant, server }) => {
    tenant.answerWith({ body: JSON.stringify(tenant.forge.answer(issued)) })
    const told: string[] = []
    const grant = server.passwordGrant(credentials, (token) => void told.push(token))
    expect(await failureOf(grant)).toEqual(failure)
    expect(told).toEqual(['an-obviously-fake-refresh-token'])
  })

  test('the refresh token and the new recovery code of a second factor', async ({ tenant, server }) => {
    const answer = { ...issued, recovery_code: 'OBVIOUSLYFAKENEWCODE' }
    tenant.answerWith({ body: JSON.stringify(tenant.forge.answer(answer)) })
    const told: string[] = []
    const error: unknown = await server.mfa
      .verify(
        DEMAND,
        { kind: 'recovery-code', code: 'OBVIOUSLYFAKEOLDCODE' },
        (token) => void told.push(token),
      )
      .catch((reason: unknown) => reason)
    expect(told).toEqual(['an-obviously-fake-refresh-token'])
    expect(error).toMatchObject({ failure })
    expect(codesIn(error)).toEqual(['OBVIOUSLYFAKENEWCODE'])
    expect(everythingIn(error) + inspect(error, { showHidden: true })).not.toContain('FAKENEWCODE')
  })
})

test.describe('a refresh', () => {
  test('for another subject is refused', async ({ tenant, server }) => {
    tenant.answerWith({ body: JSON.stringify(tenant.forge.answer()) })
    const answer = await server.refreshGrant('an-opaque-refresh-token', ['openid'])
    expect(await failureOf(server.validate(answer, { subject: SUBJECT }))).toBe('accepted')
    expect(await failureOf(server.validate(answer, { subject: 'auth0|robin' }))).toEqual({
      code: 'token_rejected',
      token: 'id_token',
      check: 'subject',
    })
  })

  test('may leave out the ID token, the scope and a new refresh token', async ({ tenant, server }) => {
    const changes = { id_token: undefined, scope: undefined, refresh_token: undefined }
    tenant.answerWith({ body: JSON.stringify(tenant.forge.answer(changes)) })
    const answer = await server.refreshGrant('an-opaque-refresh-token', ['openid', 'read:reports'])
    const validated = await server.validate(answer, { subject: SUBJECT })
    expect(validated).toMatchObject({ scopes: ['openid', 'read:reports'] })
    expect(validated).not.toHaveProperty('refreshToken')
  })
})
