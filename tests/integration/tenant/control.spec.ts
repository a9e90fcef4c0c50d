import { expect, getWith, refresh, signIn, test } from './tenant-test.ts'

test('the counters tell what the tenant has done', async ({ tenant }) => {
  const { body } = await signIn(tenant)
  await signIn(tenant, { password: 'wrong' })
  await refresh(tenant, body.refresh_token)
  await getWith(tenant, '/api/reports', body.access_token)
  await getWith(tenant, '/api/reports')
  await getWith(tenant, '/.well-known/jwks.json')

  const counters = await tenant.control.counters()
  expect(counters).toMatchObject({ signIns: 1, refreshes: 1, apiCalls: 1, revocations: 0 })
  expect(counters.requests).toMatchObject({ token: 3, api: 2, jwks: 1, discovery: 0 })
  expect(counters.refused).toMatchObject({ token: 1, api: 1, jwks: 0 })
  expect(counters.grants).toEqual({
    password: { granted: 1, refused: 1 },
    passwordRealm: { granted: 0, refused: 0 },
    refreshToken: { granted: 1, refused: 0 },
    mfaOtp: { granted: 0, refused: 0 },
    mfaOob: { granted: 0, refused: 0 },
    mfaRecoveryCode: { granted: 0, refused: 0 },
  })

  await tenant.control.resetCounters()
  expect((await tenant.control.counters()).requests.token).toBe(0)
})

test('every issued token is known by value', async ({ tenant }) => {
  const first = await signIn(tenant)
  const second = await refresh(tenant, first.body.refresh_token)
  expect(await tenant.control.issuedTokens()).toEqual({
    access: [first.body.access_token, second.body.access_token],
    refresh: [first.body.refresh_token, second.body.refresh_token],
    // Two ID tokens of the same second are the same.
    id: [...new Set([first.body.id_token, second.body.id_token])],
    mfa: [],
  })
})

test('a mistake in a request to the control endpoint is named', async ({ tenant }) => {
  const fault = new URL('/control/faults', tenant.issuer)
  const response = await fetch(fault, { method: 'POST', body: '{"on":"token","kind":"earthquake"}' })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('kind')
  expect((await fetch(fault, { method: 'POST', body: '{' })).status).toBe(400)
  expect((await getWith(tenant, '/control/nowhere')).status).toBe(404)
})
