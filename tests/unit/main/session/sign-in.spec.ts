import { expect, test } from '@playwright/test'
import type { Failure } from '../../../../shared/failure.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { ISSUER } from '../../../fixtures/scripted-server.ts'
import { ALEX, freshWorld, HOUR, signedInWorld, UNTIL_REFRESH } from './world.ts'

const OK = { ok: true, value: undefined }
const BUSY = { ok: false, failure: { code: 'busy' } }

test('publishes who is signed in, what was issued, and what comes next', async () => {
  const { signedIn, states, keychain } = await signedInWorld({ ...ALEX, realm: 'employees' })
  expect(signedIn()).toEqual({
    kind: 'signed-in',
    account: {
      issuer: ISSUER,
      subject: 'auth0|employees-alex',
      username: 'alex',
      realm: 'employees',
      name: 'alex',
    },
    scopes: { issued: ['openid', 'offline_access', 'read:reports'], withheld: [], added: [] },
    claims: { sub: 'auth0|employees-alex', name: 'alex' },
    accessToken: { format: 'opaque', expiresAt: START + HOUR },
    next: { kind: 'refresh', at: START + UNTIL_REFRESH },
    keptIn: { place: 'keychain' },
  })
  expect(states.map(({ kind }) => kind)).toEqual(['restoring', 'signed-out', 'signing-in', 'signed-in'])
  expect(keychain.holds('refresh-token-1')).toBe(true)
})

test('the refresh token is in the keychain before the session is published', async () => {
  const { keychain, session } = await freshWorld()
  const held: boolean[] = []
  session.onChange(({ kind }) => {
    if (kind === 'signed-in') held.push(keychain.holds('refresh-token-1'))
  })
  await session.signIn(ALEX)
  expect(held).toEqual([true])
})

test('a refresh token that nobody asked for is given back', async () => {
  const { server, session, signedIn, keychain } = await freshWorld()
  server.offlineAccessUnasked = true
  await session.signIn({ ...ALEX, staySignedIn: false })
  await session.settled()
  expect(server.revoked).toEqual(['refresh-token-1'])
  expect(keychain.holds('refresh-token-1')).toBe(false)
  expect(signedIn().next.kind).toBe('expiry')
})

test('the tenant is reached before the password is sent', async () => {
  const { server, session } = await freshWorld()
  server.next('reach', { failure: { code: 'network', problem: 'tls' } })
  expect(await session.signIn(ALEX)).toEqual({ ok: false, failure: { code: 'network', problem: 'tls' } })
  expect(server.calls).toEqual(['reach'])
})

test('where no ID token comes /userinfo tells who it is', async () => {
  const { server, session, signedIn } = await freshWorld()
  server.idTokens.signIn = false
  await session.signIn(ALEX)
  expect(signedIn().account.subject).toBe('auth0|default-alex')
})

test('where the tenant withholds openid the username is all that is known', async () => {
  const { server, session, signedIn } = await freshWorld()
  server.idTokens.signIn = false
  server.scopes = ['read:reports']
  await session.signIn(ALEX)
  expect(server.calls).not.toContain('userinfo')
  expect(signedIn()).toMatchObject({ account: { subject: 'assumed::alex' }, claims: {} })
})

test('where the tenant grants openid later the refresh goes on all the same', async () => {
  const { server, session, signedIn } = await freshWorld()
  server.idTokens.signIn = false
  server.scopes = ['read:reports']
  await session.signIn({ ...ALEX, realm: 'employees' })
  server.scopes = ['openid', 'read:reports']
  expect(await session.refresh()).toEqual(OK)
  expect(signedIn()).toMatchObject({
    account: { subject: 'assumed:employees:alex' },
    claims: { sub: 'auth0|employees-alex' },
  })
})

test.describe('`Keep me signed in`', () => {
  test('off: nothing is written, and the session ends with its access token', async () => {
    const { clock, keychain, session, signedIn } = await signedInWorld({ ...ALEX, staySignedIn: false })
    expect(signedIn().keptIn).toEqual({ place: 'memory', because: 'chosen' })
    await clock.advance(HOUR)
    await session.settled()
    expect(keychain.changes).toBe(0)
  })

  test('on, and the tenant issues no refresh token: the state says so', async () => {
    const { keychain, server, session, signedIn } = await freshWorld()
    server.offlineAccess = false
    await session.signIn(ALEX)
    expect(signedIn()).toMatchObject({
      keptIn: { place: 'memory', because: 'not_granted' },
      next: { kind: 'expiry', at: START + HOUR },
    })
    expect(keychain.changes).toBe(0)
  })

  test('on, and the keychain fails: signed in for this run, in memory', async () => {
    const { keychain, session, signedIn } = await freshWorld()
    keychain.problem = 'absent'
    expect(await session.signIn(ALEX)).toEqual(OK)
    expect(signedIn().keptIn).toEqual({
      place: 'memory',
      because: { code: 'keychain', problem: 'absent' },
    })
    expect(signedIn().next).toEqual({ kind: 'refresh', at: START + UNTIL_REFRESH })
  })
})

const refused: Failure[] = [
  { code: 'wrong_credentials' },
  { code: 'mfa_required' },
  { code: 'user_blocked' },
  { code: 'denied_by_policy', text: 'Not today.' },
  { code: 'rate_limited', retryAt: START + HOUR },
  { code: 'grant_not_allowed' },
  { code: 'network', problem: 'offline' },
  { code: 'server_error', status: 502 },
  { code: 'unreadable_response', problem: 'not_json' },
]
for (const failure of refused) {
  test(`refused with ${failure.code}: nothing is saved, and the form keeps the name`, async () => {
    const { keychain, server, session } = await freshWorld()
    server.next('passwordGrant', { failure })
    expect(await session.signIn({ ...ALEX, realm: 'partners' })).toEqual({ ok: false, failure })
    expect(session.current()).toEqual({ kind: 'signed-out', username: 'alex', realm: 'partners' })
    expect(keychain.changes).toBe(0)
  })
}

test.describe('an answer that fails a check', () => {
  const failure = { code: 'token_rejected', token: 'id_token', check: 'signature' } as const

  test('is not saved, and its refresh token is given back', async () => {
    const { keychain, server, session } = await freshWorld()
    server.next('validate', { failure })
    expect(await session.signIn(ALEX)).toEqual({ ok: false, failure })
    await session.settled()
    expect(keychain.changes).toBe(0)
    expect(server.tokens.usable()).toEqual([])
  })

  test('nobody waits for the giving back, and it is tried until it succeeds', async () => {
    const { clock, server, session } = await freshWorld()
    server.next('validate', { failure })
    const slow = deferred()
    server.next('revoke', { held: slow, failure: { code: 'network', problem: 'timeout' } })
    expect(await session.signIn(ALEX)).toEqual({ ok: false, failure })
    slow.resolve()
    await clock.advance(60_000)
    expect(server.revoked).toEqual(['refresh-token-1'])
  })
})

test('a refresh token in an answer that cannot be read any further is given back, across restarts', async () => {
  const world = await freshWorld()
  const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const
  world.server.next('passwordGrant', { spoiled: failure })
  world.server.next('revoke', { failure: { code: 'network', problem: 'offline' } })
  expect(await world.session.signIn(ALEX)).toEqual({ ok: false, failure })
  await world.session.settled()
  await world.restart()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-1'])
})

test.describe('one at a time', () => {
  test('a second sign-in is refused while the first is under way', async () => {
    const { session, signedIn } = await freshWorld()
    const first = session.signIn(ALEX)
    expect(await session.signIn({ ...ALEX, username: 'robin' })).toEqual(BUSY)
    expect(await first).toEqual(OK)
    expect(signedIn().account.username).toBe('alex')
  })

  test('nobody signs in over a session, or while the saved one is being read', async () => {
    const world = await signedInWorld()
    expect(await world.session.signIn(ALEX)).toEqual(BUSY)
    const slow = deferred()
    world.keychain.held = slow
    const restarted = world.restart()
    expect(await world.session.signIn(ALEX)).toEqual(BUSY)
    slow.resolve()
    await restarted
  })
})
