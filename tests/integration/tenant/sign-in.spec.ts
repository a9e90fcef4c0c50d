import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { CLIENTS } from '../../tenant/clients.ts'
import {
  ALEX,
  expect,
  PASSWORD_GRANT,
  PASSWORD_REALM_GRANT,
  read,
  requestTokens,
  signIn,
  test,
} from './tenant-test.ts'

const REALM_PASSWORDS = {
  employees: 'correct-horse-battery-staple',
  partners: 'another-obviously-fake-password',
}

test('the password grant signs in against the default directory', async ({ tenant }) => {
  const { status, headers, body } = await signIn(tenant)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/json')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    id_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 86_400,
    scope: 'openid profile email offline_access read:reports write:reports',
  })
  expect(decodeJwt(body.id_token ?? '').sub).toBe('auth0|employees-alex')
})

for (const [realm, password] of Object.entries(REALM_PASSWORDS)) {
  test(`the password-realm grant signs in against ${realm}`, async ({ tenant }) => {
    const { body } = await signIn(tenant, { grant_type: PASSWORD_REALM_GRANT, realm, password })
    expect(decodeJwt(body.id_token ?? '').sub).toBe(`auth0|${realm}-alex`)
  })
}

test('a password of one realm is wrong in the other', async ({ tenant }) => {
  const { status, body } = await signIn(tenant, {
    grant_type: PASSWORD_REALM_GRANT,
    realm: 'employees',
    password: REALM_PASSWORDS.partners,
  })
  expect(status).toBe(403)
  expect(body).toEqual({ error: 'invalid_grant', error_description: 'Wrong email or password.' })
})

test('the token endpoint takes JSON as well as forms', async ({ tenant }) => {
  const { status, body } = await read(
    await fetch(new URL('/oauth/token', tenant.issuer), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: PASSWORD_GRANT,
        client_id: CLIENTS.native.clientId,
        ...ALEX,
        scope: 'openid',
      }),
    }),
  )
  expect(status).toBe(200)
  expect(body.id_token).toBeDefined()
})

test('a JSON body that is none is refused', async ({ tenant }) => {
  for (const body of ['{', 'null', '"text"']) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new URL('/oauth/token', tenant.issuer), { method: 'POST', headers, body })
    expect((await read(response)).body.error).toBe('invalid_request')
  }
})

test('with an audience the access token is a JWT for the API and for /userinfo', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', tenant.issuer))
  const { payload, protectedHeader } = await jwtVerify(body.access_token ?? '', keys, {
    issuer: tenant.issuer,
  })
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' })
  expect(payload).toMatchObject({
    aud: [tenant.settings.audience, `${tenant.issuer}userinfo`],
    azp: 'latchkey-native',
    sub: 'auth0|employees-alex',
    scope: body.scope,
  })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(86_400)
})

test('without an audience the access token is opaque', async ({ tenant }) => {
  const { body } = await requestTokens(tenant, { grant_type: PASSWORD_GRANT, ...ALEX, scope: 'openid' })
  expect(body.access_token).not.toContain('.')
})

test('an unknown audience is refused', async ({ tenant }) => {
  const { status, body } = await signIn(tenant, { audience: 'https://elsewhere.example/' })
  expect(status).toBe(403)
  expect(body).toEqual({
    error: 'access_denied',
    error_description: 'Service not found: https://elsewhere.example/',
  })
})

test('the ID token is signed for the client by the key of its kid', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', tenant.issuer))
  const { payload } = await jwtVerify(body.id_token ?? '', keys, {
    issuer: tenant.issuer,
    audience: 'latchkey-native',
    algorithms: ['RS256'],
  })
  expect(payload).toMatchObject({ email: ALEX.username, name: 'Alex Example' })
})

test('an HS256 client gets ID tokens signed with its secret', async ({ tenant }) => {
  const { clientId, clientSecret } = CLIENTS.hs256
  const { body } = await signIn(tenant, { client_id: clientId, client_secret: clientSecret })
  expect(decodeProtectedHeader(body.id_token ?? '').alg).toBe('HS256')
  await jwtVerify(body.id_token ?? '', new TextEncoder().encode(clientSecret), {
    issuer: tenant.issuer,
    audience: clientId,
  })
})

for (const missing of ['username', 'password']) {
  test(`a sign-in without ${missing} is an invalid request`, async ({ tenant }) => {
    const { status, body } = await signIn(tenant, { [missing]: '' })
    expect(status).toBe(400)
    expect(body).toEqual({
      error: 'invalid_request',
      error_description: `Missing required parameter: ${missing}`,
    })
  })
}

test('the password-realm grant needs a realm that exists', async ({ tenant }) => {
  for (const realm of ['', 'strangers']) {
    const { status, body } = await signIn(tenant, { grant_type: PASSWORD_REALM_GRANT, realm })
    expect(status).toBe(400)
    expect(body.error).toBe('invalid_request')
  }
})

test('an unknown grant type is refused', async ({ tenant }) => {
  const { status, body } = await requestTokens(tenant, { grant_type: 'telepathy' })
  expect(status).toBe(403)
  expect(body).toEqual({
    error: 'unsupported_grant_type',
    error_description: 'Unsupported grant type: telepathy',
  })
})

test('every answer of the token endpoint carries the rate limit', async ({ tenant }) => {
  const first = await signIn(tenant)
  const second = await signIn(tenant, { password: 'wrong' })
  const remaining = ({ headers }: typeof first): number => Number(headers.get('x-ratelimit-remaining'))
  expect(remaining(second)).toBe(remaining(first) - 1)
  expect(second.headers.get('x-ratelimit-limit')).toBe('10000')
  expect(Number(second.headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now())
})
