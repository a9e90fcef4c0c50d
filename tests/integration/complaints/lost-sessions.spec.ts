import { ALEX, callApi, expect, plansRefresh, test } from './complaint-test.ts'

const HOUR = 3_600_000

test('killed in the middle of a renewal, "reused refresh token" at the next start (auth0/Auth0.swift#490, auth0/react-native-auth0#1374, #1000)', async ({
  tenant,
  app,
}) => {
  await tenant.control.setOverlap(180)
  await tenant.control.fault({ kind: 'answer-lost', on: 'token', grant: 'refreshToken', times: 1 })
  await app.session.refresh()
  await using next = await app.restart()
  await next.until(plansRefresh)
  expect(await callApi(tenant, next)).toBe(200)
  expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
})

test('the same where the tenant has no overlap: lost, and the person is told exactly why (auth0/Auth0.swift#490)', async ({
  tenant,
  app,
}) => {
  await tenant.control.fault({ kind: 'answer-lost', on: 'token', grant: 'refreshToken', times: 1 })
  await app.session.refresh()
  await using next = await app.restart()
  expect(await next.until(({ kind }) => kind === 'signed-out')).toMatchObject({
    reason: { code: 'refresh_token_rejected', interrupted: true },
  })
})

test('calls one after another made duplicate refreshes (auth0/auth0-spa-js#480)', async ({ tenant, app }) => {
  app.ahead = 48 * HOUR
  app.session.clockJumped()
  for (let call = 0; call < 5; call++) expect(await callApi(tenant, app)).toBe(200)
  expect((await tenant.control.counters()).refreshes).toBe(1)
})

test('a session left open overnight or asleep fails (auth0/auth0-spa-js#589, microsoft/vscode#105503, authts/oidc-client-ts#1343)', async ({
  tenant,
  app,
}) => {
  app.online = false
  app.ahead = 48 * HOUR
  app.session.clockJumped()
  await app.until((state) => state.kind === 'signed-in' && state.next.kind === 'waiting')
  app.online = true
  app.session.wake()
  await app.until(plansRefresh)
  expect(await callApi(tenant, app)).toBe(200)
})

test('a network failure deleted the refresh token (microsoft/vscode#89200)', async ({ tenant, app }) => {
  app.online = false
  expect(await app.session.refresh()).toMatchObject({ ok: false, failure: { code: 'network' } })
  await using next = await app.restart({ online: false })
  await next.until((state) => state.kind === 'signed-in' && state.next.kind === 'waiting')
  await expect(next.session.accessToken()).rejects.toMatchObject({ failure: { code: 'network' } })
  next.online = true
  next.session.wake()
  await next.until(plansRefresh)
  expect(await callApi(tenant, next)).toBe(200)
})

test('sign-out does not revoke (auth0/auth0-spa-js#1320)', async ({ tenant, app }) => {
  await app.session.signOut()
  await app.session.settled()
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
})

test('a timer over 24.8 days fires at once (keycloak/keycloak-js#107)', async ({ tenant, app }) => {
  await tenant.control.setTokenLifetime(60 * 24 * 3_600)
  await app.session.signOut()
  await app.session.signIn(ALEX)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect((await tenant.control.counters()).refreshes).toBe(0)
})
