import { decodeJwt } from 'jose'
import { ROLES_CLAIM } from '../../tenant/users.ts'
import { expect, refresh, signIn, test } from './tenant-test.ts'

const AUDIENCE = 'https://api.latchkey.example/'

const RULES = [
  { asked: '', audience: AUDIENCE, granted: 'read:reports write:reports', because: 'all scopes of the API' },
  { asked: '', audience: '', granted: 'openid profile email address phone', because: 'no API was named' },
  {
    asked: 'openid',
    audience: AUDIENCE,
    granted: 'openid profile email address phone',
    because: 'all of OIDC',
  },
  { asked: 'openid email', audience: AUDIENCE, granted: 'openid email', because: 'these were asked for' },
  { asked: 'read:reports', audience: AUDIENCE, granted: 'read:reports', because: 'this was asked for' },
  { asked: 'openid delete:reports', audience: AUDIENCE, granted: 'openid', because: 'the other is unknown' },
  { asked: 'openid email read:reports', audience: '', granted: 'openid email', because: 'no API was named' },
]

for (const { asked, audience, granted, because } of RULES) {
  const where = audience ? 'for the API' : 'for no API'
  test(`"${asked}" ${where} is granted "${granted}": ${because}`, async ({ tenant }) => {
    const { body } = await signIn(tenant, { scope: asked, audience })
    expect(body.scope).toBe(granted)
    expect('id_token' in body).toBe(granted.includes('openid'))
    expect('refresh_token' in body).toBe(false)
  })
}

test('a rule takes a scope away and adds namespaced claims to both tokens', async ({ tenant }) => {
  const { body } = await signIn(tenant, { username: 'robin@example.com' })
  expect(body.scope).toBe('openid profile email offline_access read:reports')
  expect(decodeJwt(body.id_token ?? '')[ROLES_CLAIM]).toEqual(['reader'])
  expect(decodeJwt(body.access_token ?? '')[ROLES_CLAIM]).toEqual(['reader'])
})

test('the rule still holds after a refresh', async ({ tenant }) => {
  const first = await signIn(tenant, { username: 'robin@example.com' })
  const { body } = await refresh(tenant, first.body.refresh_token)
  expect(body.scope).toBe('openid profile email offline_access read:reports')
  expect(decodeJwt(body.id_token ?? '')[ROLES_CLAIM]).toEqual(['reader'])
})
