import type { Session } from '../../../../shared/session.ts'
import { ALEX } from './app.ts'
import { callApi, expect, plansRefresh, test } from './session-test.ts'

const OK = { ok: true, value: undefined }

const isOver = (state: Session): boolean => state.kind === 'signed-out'

test.describe('signing in', () => {
  test('by password: the default directory, a JWT for the API, the refresh token in the keychain', async ({
    tenant,
    app,
  }) => {
    expect(await app.session.signIn(ALEX)).toEqual(OK)
    expect(app.session.current()).toMatchObject({
      kind: 'signed-in',
      account: { issuer: tenant.issuer, subject: 'auth0|employees-alex', name: 'Alex Example' },
      accessToken: { format: 'jwt', audience: tenant.settings.audience },
      scopes: { withheld: [], added: [] },
      next: { kind: 'refresh' },
      keptIn: { place: 'keychain' },
    })
    const { refresh } = await tenant.control.issuedTokens()
    expect([...app.items.values()].join()).toContain(refresh[0])
    expect(await callApi(tenant, app)).toBe(200)
  })

  test('by realm: the same username is another person there', async ({ app }) => {
    const partner = { ...ALEX, password: 'another-obviously-fake-password', realm: 'partners' }
    expect(await app.session.signIn(partner)).toEqual(OK)
    expect(app.session.current()).toMatchObject({
      account: { subject: 'auth0|partners-alex', realm: 'partners', name: 'Alex Partner' },
    })
  })

  test('with a wrong password: refused, and nothing saved', async ({ app }) => {
    const wrong = { ...ALEX, password: 'wrong-horse-battery-staple' }
    expect(await app.session.signIn(wrong)).toEqual({ ok: false, failure: { code: 'wrong_credentials' } })
    expect(app.session.current()).toEqual({ kind: 'signed-out', username: ALEX.username })
    expect(app.items.size).toBe(0)
  })

  test('where a rule withholds a scope: the session says which', async ({ app }) => {
    await app.session.signIn({ ...ALEX, username: 'robin@example.com' })
    expect(app.session.current()).toMatchObject({ scopes: { withheld: ['write:reports'] } })
  })

  test('not to be kept: no refresh token is asked for, and nothing is saved', async ({ tenant, app }) => {
    await app.session.signIn({ ...ALEX, staySignedIn: false })
    expect(app.session.current()).toMatchObject({ next: { kind: 'expiry' }, keptIn: { because: 'chosen' } })
    expect((await tenant.control.issuedTokens()).refresh).toEqual([])
    expect(app.items.size).toBe(0)
  })

  for (const token of ['id_token', 'access_token'] as const) {
    test(`with a forged ${token}: refused, nothing saved, the refresh token revoked`, async ({
      tenant,
      app,
    }) => {
      await tenant.control.fault({
        kind: 'lying-token',
        on: 'token',
        times: 1,
        token,
        lie: 'wrong-signature',
      })
      const failure = { code: 'token_rejected', token, check: 'signature' }
      expect(await app.session.signIn(ALEX)).toEqual({ ok: false, failure })
      await app.session.settled()
      expect(app.items.size).toBe(0)
      expect(await tenant.control.liveRefreshTokens()).toBe(0)
    })
  }

  test('cancelled while the tenant takes its time: signed out at once', async ({ tenant, app }) => {
    await tenant.control.fault({ kind: 'latency', on: 'token', milliseconds: 5_000 })
    const result = app.session.signIn(ALEX)
    await expect.poll(async () => (await tenant.control.counters()).requests.token).toBe(1)
    app.session.cancelSignIn()
    expect(await result).toEqual({ ok: false, failure: { code: 'cancelled' } })
  })
})

test.describe('staying signed in', () => {
  test('tokens of 2 s are refreshed silently, each time with a new refresh token', async ({
    tenant,
    app,
  }) => {
    await tenant.control.setTokenLifetime(2)
    await app.session.signIn(ALEX)
    await expect.poll(async () => (await tenant.control.counters()).refreshes).toBeGreaterThanOrEqual(3)
    await app.until(plansRefresh)
    expect(await callApi(tenant, app)).toBe(200)
    const counters = await tenant.control.counters()
    expect(counters.reusedRefreshTokens).toBe(0)
    expect((await tenant.control.issuedTokens()).refresh.length).toBeGreaterThanOrEqual(4)
    expect(await tenant.control.liveRefreshTokens()).toBe(1)
  })

  test('a hundred callers at once are one exchange', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    const refreshed = Array.from({ length: 100 }, () => app.session.refresh())
    expect(await Promise.all(refreshed)).toEqual(refreshed.map(() => OK))
    expect((await tenant.control.counters()).refreshes).toBe(1)
  })

  test('after a restart the session goes on, and knows who it is', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await using next = await app.restart()
    expect(await next.until(plansRefresh)).toMatchObject({
      account: { subject: 'auth0|employees-alex' },
      claims: { name: 'Alex Example' },
    })
    expect(await callApi(tenant, next)).toBe(200)
  })

  test('a lost answer is saved by the overlap', async ({ tenant, app }) => {
    await tenant.control.setOverlap(60)
    await app.session.signIn(ALEX)
    await tenant.control.fault({ kind: 'answer-lost', on: 'token', grant: 'refreshToken', times: 1 })
    expect(await app.session.refresh()).toMatchObject({ ok: false, failure: { code: 'network' } })
    await app.until(plansRefresh)
    expect((await tenant.control.counters()).refreshes).toBe(2)
    expect(await callApi(tenant, app)).toBe(200)
  })

  test('an exchange that a restart has cut is resumed within the overlap', async ({ tenant, app }) => {
    await tenant.control.setOverlap(60)
    await app.session.signIn(ALEX)
    await tenant.control.fault({ kind: 'answer-lost', on: 'token', grant: 'refreshToken', times: 1 })
    await app.session.refresh()
    expect([...app.items.values()].join()).toContain('exchangeStartedAt')
    await using next = await app.restart()
    await next.until(plansRefresh)
    expect([...next.items.values()].join()).not.toContain('exchangeStartedAt')
  })

  test('without an overlap the lost answer ends the session, with the reason', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await tenant.control.fault({ kind: 'answer-lost', on: 'token', grant: 'refreshToken', times: 1 })
    await app.session.refresh()
    expect(await app.until(isOver)).toMatchObject({
      reason: { code: 'refresh_token_rejected' },
      username: ALEX.username,
    })
    expect((await tenant.control.counters()).reusedRefreshTokens).toBe(1)
    await app.session.settled()
    expect(app.items.size).toBe(0)
  })

  test('new tokens that fail a check are not used, but the rotated refresh token is kept', async ({
    tenant,
    app,
  }) => {
    await app.session.signIn(ALEX)
    const before = await app.session.accessToken()
    await tenant.control.fault({
      kind: 'lying-token',
      on: 'token',
      times: 1,
      token: 'access_token',
      lie: 'wrong-audience',
    })
    const failure = { code: 'token_rejected', token: 'access_token', check: 'audience' }
    expect(await app.session.refresh()).toEqual({ ok: false, failure })
    expect(await app.session.accessToken()).toBe(before)
    await app.until(plansRefresh)
    expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
  })

  test('an answer that lacks a field still brings the rotated refresh token', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await tenant.control.fault({ kind: 'missing-field', on: 'token', times: 1, field: 'expires_in' })
    const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' }
    expect(await app.session.refresh()).toEqual({ ok: false, failure })
    await app.until(plansRefresh)
    expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
  })

  test('all tokens revoked at the tenant: over, with the reason', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await tenant.control.revokeAll({ username: ALEX.username })
    await app.session.refresh()
    expect(app.session.current()).toMatchObject({ reason: { code: 'refresh_token_rejected' } })
  })
})

test.describe('signing out', () => {
  test('revokes the refresh token, and empties the keychain', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    expect(await app.session.signOut()).toEqual(OK)
    await app.session.settled()
    expect(app.session.current()).toMatchObject({ reason: { code: 'signed_out', revocation: 'confirmed' } })
    expect((await tenant.control.counters()).revocations).toBe(1)
    expect(await tenant.control.liveRefreshTokens()).toBe(0)
    expect(app.items.size).toBe(0)
  })

  test('offline is done at once, and revoked by the next run', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    app.online = false
    await app.session.signOut()
    await app.session.settled()
    expect(app.session.current()).toMatchObject({ reason: { code: 'signed_out', revocation: 'pending' } })
    expect(await tenant.control.liveRefreshTokens()).toBe(1)
    await using next = await app.restart()
    await next.session.settled()
    expect(next.session.current()).toEqual({ kind: 'signed-out' })
    expect((await tenant.control.counters()).revocations).toBe(1)
    expect(next.items.size).toBe(0)
  })

  test.describe('where a revocation ends every session of its person', () => {
    test.use({ tenantOptions: { revocationDeletesGrant: true } })

    test('comes to its end at the tenant before the next sign-in begins', async ({ tenant, app }) => {
      await app.session.signIn(ALEX)
      app.online = false
      await app.session.signOut()
      await app.session.settled()
      app.online = true
      expect(await app.session.signIn(ALEX)).toEqual(OK)
      await app.session.settled()
      expect((await tenant.control.counters()).revocations).toBe(1)
      expect(await app.session.refresh()).toEqual(OK)
      expect(app.session.current()).toMatchObject({ kind: 'signed-in' })
    })

    test('does not keep the person waiting for it', async ({ tenant, app }) => {
      await app.session.signIn(ALEX)
      await tenant.control.fault({ kind: 'latency', on: 'revoke', milliseconds: 6_000 })
      await app.session.signOut()
      expect(await app.session.signIn(ALEX)).toEqual(OK)
      expect((await tenant.control.counters()).revocations).toBe(0)
    })
  })

  test('during a refresh is final, and no token survives it', async ({ tenant, app }) => {
    await app.session.signIn(ALEX)
    await tenant.control.fault({ kind: 'latency', on: 'token', milliseconds: 500 })
    const refreshed = app.session.refresh()
    await expect.poll(async () => (await tenant.control.counters()).requests.token).toBe(2)
    await app.session.signOut()
    expect(await refreshed).toMatchObject({ ok: false })
    await app.session.settled()
    expect(app.session.current()).toMatchObject({ kind: 'signed-out', reason: { code: 'signed_out' } })
    expect(await tenant.control.liveRefreshTokens()).toBe(0)
    expect(app.items.size).toBe(0)
  })
})
