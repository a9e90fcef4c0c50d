import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, createWorld, freshWorld, HOUR, MINUTE, signedInWorld, UNTIL_REFRESH } from './world.ts'

const OK = { ok: true, value: undefined }
const OFFLINE = { code: 'network', problem: 'offline' } as const
const LOCKED = { code: 'keychain', problem: 'locked' } as const

test.describe('at the start', () => {
  test('the saved session is being restored, until it is known', async () => {
    const { session } = createWorld()
    expect(session.current()).toEqual({ kind: 'restoring' })
    await session.restore()
    expect(session.current()).toEqual({ kind: 'signed-out' })
  })

  test('a saved session goes on without asking anyone, with a fresh access token', async () => {
    const world = await signedInWorld({ ...ALEX, realm: 'employees' })
    await world.restart()
    await world.session.settled()
    expect(world.signedIn()).toMatchObject({
      account: { username: 'alex', realm: 'employees', subject: 'auth0|employees-alex' },
      claims: { name: 'alex' },
      keptIn: { place: 'keychain' },
      next: { kind: 'refresh', at: START + UNTIL_REFRESH },
    })
    expect(await world.session.accessToken()).toBe('access-token-2')
  })

  test('offline it is signed in and waits, and recovers by itself', async () => {
    const world = await signedInWorld()
    world.server.outage = OFFLINE
    await world.restart()
    expect(world.signedIn().next).toMatchObject({ kind: 'waiting', for: 'network' })
    await expect(world.session.accessToken()).rejects.toMatchObject({ failure: OFFLINE })
    world.server.outage = undefined
    await world.clock.advance(MINUTE)
    expect(await world.session.accessToken()).toBe('access-token-2')
  })

  test('a session that was not to be kept is gone', async () => {
    const world = await signedInWorld({ ...ALEX, staySignedIn: false })
    await world.restart()
    expect(world.session.current()).toEqual({ kind: 'signed-out' })
  })

  test('a session that was signed out is gone', async () => {
    const world = await signedInWorld()
    await world.session.signOut()
    await world.restart()
    expect(world.session.current()).toEqual({ kind: 'signed-out' })
  })

  test('a locked keychain is told, and trying again takes up the session', async () => {
    const world = await signedInWorld()
    world.keychain.problem = 'locked'
    await world.restart()
    expect(world.signedOut().reason).toEqual({ code: 'keychain', at: START, failure: LOCKED })
    expect(await world.session.refresh()).toEqual({ ok: false, failure: LOCKED })
    world.keychain.problem = undefined
    expect(await world.session.refresh()).toEqual(OK)
    await world.session.settled()
    expect(world.signedIn().next.kind).toBe('refresh')
  })

  test('a locked keychain does not keep anyone from signing in anew', async () => {
    const world = await signedInWorld()
    world.keychain.problem = 'locked'
    await world.restart()
    expect(await world.session.signIn(ALEX)).toEqual(OK)
    expect(world.signedIn().keptIn).toEqual({ place: 'memory', because: LOCKED })
  })

  test('a failure that nobody expected is logged, and one can sign in', async () => {
    const world = await signedInWorld()
    world.keychain.bug = new Error('a bug')
    await world.restart()
    expect(world.session.current()).toEqual({ kind: 'signed-out' })
    expect(world.log.lines.map(({ event }) => event)).toContain('session.not-restored')
  })
})

test.describe('signing out', () => {
  test('is done when it is called, before any network or keychain', async () => {
    const { clock, keychain, server, session } = await signedInWorld()
    keychain.held = deferred()
    server.next('revoke', { held: deferred() })
    void session.signOut()
    expect(session.current()).toEqual({
      kind: 'signed-out',
      reason: { code: 'signed_out', at: START, revocation: 'pending' },
      username: 'alex',
    })
    expect(clock.pending()).toEqual([])
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'not_signed_in' } })
  })

  test('removes the record, and the tenant confirms the revocation', async () => {
    const { keychain, server, session, signedOut } = await signedInWorld()
    expect(await session.signOut()).toEqual(OK)
    await session.settled()
    expect(signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'confirmed' })
    expect(server.tokens.usable()).toEqual([])
    expect(keychain.holds('refresh-token')).toBe(false)
  })

  test('needs no revocation where there is no refresh token', async () => {
    const { server, session, signedOut } = await signedInWorld({ ...ALEX, staySignedIn: false })
    expect(await session.signOut()).toEqual(OK)
    await session.settled()
    expect(signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'not_needed' })
    expect(server.calls).not.toContain('revoke')
  })

  test('twice, or when nobody is signed in, is no error', async () => {
    const { session } = await signedInWorld()
    await Promise.all([session.signOut(), session.signOut()])
    expect(await session.signOut()).toEqual(OK)
  })
})

test.describe('waking up', () => {
  test('starts what is overdue at once', async () => {
    const { clock, session } = await signedInWorld()
    clock.sleep(8 * HOUR)
    session.wake()
    await clock.advance(0)
    expect(await session.accessToken()).toBe('access-token-2')
  })

  test('ends a wait for the network', async () => {
    const { server, session, signedIn } = await signedInWorld()
    server.next('reach', { failure: OFFLINE })
    await session.refresh()
    session.wake()
    await session.settled()
    expect(signedIn().next.kind).toBe('refresh')
  })

  test('does not ask a tenant that has asked to be left alone', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    server.next('refreshGrant', { failure: { code: 'rate_limited', retryAt: clock.now() + 5 * MINUTE } })
    await session.refresh()
    const calls = server.calls.length
    session.wake()
    await clock.advance(MINUTE)
    expect(server.calls).toHaveLength(calls)
    await clock.advance(5 * MINUTE)
    expect(signedIn().next.kind).toBe('refresh')
  })

  test('does nothing where nothing is due', async () => {
    const { clock, server, session } = await signedInWorld()
    const calls = server.calls.length
    session.wake()
    await clock.advance(MINUTE)
    expect(server.calls).toHaveLength(calls)
  })
})

test.describe('settled', () => {
  test('waits for a refresh that a timer has begun', async () => {
    const { clock, server, session, vault } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    await clock.advance(UNTIL_REFRESH)
    let settled = false
    const waiting = session.settled().then(() => (settled = true))
    await turn()
    expect(settled).toBe(false)
    answer.resolve()
    await waiting
    expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-2' })
  })

  test('does not wait for what is only planned', async () => {
    const { session, server } = await signedInWorld()
    server.outage = OFFLINE
    await session.refresh()
    await session.settled()
  })
})

test.describe('listeners', () => {
  test('one that throws harms neither the session nor the others', async () => {
    const world = await freshWorld()
    const heard: string[] = []
    world.session.onChange(() => {
      throw new Error('the window is gone')
    })
    world.session.onChange(({ kind }) => void heard.push(kind))
    expect(await world.session.signIn(ALEX)).toEqual(OK)
    expect(heard).toEqual(['signing-in', 'signed-in'])
    expect(world.log.lines.map(({ event }) => event)).toContain('session.listener-failed')
  })

  test('hear nothing after they have unsubscribed', async () => {
    const world = await freshWorld()
    const heard: string[] = []
    world.session.onChange(({ kind }) => void heard.push(kind))()
    await world.session.signIn(ALEX)
    expect(heard).toEqual([])
  })

  test('nothing that is published or logged contains a token or the password', async () => {
    const world = await signedInWorld()
    await world.session.refresh()
    world.server.next('refreshGrant', { failure: { code: 'internal' } })
    await world.session.refresh()
    await world.restart()
    await world.session.signOut()
    await world.session.settled()
    const seen = JSON.stringify([world.states, world.log.lines])
    expect(seen).not.toMatch(/(access|refresh)-token-\d|correct-horse/)
  })
})
