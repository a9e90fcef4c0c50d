import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { OFFLINE, pending, signedOutOffline } from './revocations.ts'
import { ALEX, anotherProfile, freshWorld, HOUR, MINUTE, signedInWorld } from './world.ts'

test('a token that was revoked is in the outbox no more', async () => {
  const world = await signedInWorld()
  await world.session.signOut()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-1'])
  expect(await pending(world)).toEqual([])
  expect(world.clock.pending()).toEqual([])
})

test('offline the token lies in the keychain, and is revoked when the network is back', async () => {
  const world = await signedOutOffline()
  expect(await pending(world)).toEqual(['refresh-token-1'])
  await world.clock.advance(10 * MINUTE)
  expect(world.signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'pending' })
  world.server.outage = undefined
  world.session.wake()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-1'])
  expect(world.signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'confirmed' })
  expect(await pending(world)).toEqual([])
  expect(world.clock.pending()).toEqual([])
})

test('the next run revokes what the one before could not', async () => {
  const world = await signedOutOffline()
  world.server.outage = undefined
  await world.restart()
  await world.session.settled()
  expect(world.session.current()).toEqual({ kind: 'signed-out' })
  expect(world.server.revoked).toEqual(['refresh-token-1'])
  expect(await pending(world)).toEqual([])
})

test('attempts are spread out, and the time that the tenant names is kept', async () => {
  const world = await signedInWorld()
  const retryAt = world.clock.now() + 10 * MINUTE
  world.server.next('revoke', { failure: { code: 'rate_limited', retryAt } })
  await world.session.signOut()
  await world.clock.advance(10 * MINUTE - 1)
  expect(world.server.revoked).toEqual([])
  await world.clock.advance(1)
  expect(world.server.revoked).toEqual(['refresh-token-1'])
})

test('a token that the tenant will not revoke does not hold up the others', async () => {
  const world = await signedInWorld()
  world.server.next('revoke', { failure: { code: 'invalid_request' } })
  await world.session.signOut()
  await world.session.settled()
  world.server.next('revoke', { failure: { code: 'invalid_request' } })
  await world.session.signIn(ALEX)
  world.server.next('revoke', { failure: { code: 'invalid_request' } })
  await world.session.signOut()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-2'])
  expect(await pending(world)).toEqual(['refresh-token-1'])
})

test('a token that comes while another is being revoked gets its turn at once', async () => {
  const world = await signedInWorld()
  const answer = deferred()
  world.server.next('revoke', { held: answer })
  await world.session.signOut()
  const signedIn = world.session.signIn(ALEX)
  await world.clock.advance(2_000)
  await signedIn
  await world.session.signOut()
  await turn()
  expect(world.server.revoked).toEqual([])
  answer.resolve()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-1', 'refresh-token-2'])
  expect(await pending(world)).toEqual([])
})

test('a new sign-in waits for it, for two seconds at most', async () => {
  const world = await signedInWorld()
  world.server.next('revoke', { held: deferred() })
  await world.session.signOut()
  const signedIn = world.session.signIn(ALEX)
  await world.clock.advance(1_999)
  expect(world.session.current().kind).toBe('signing-in')
  await world.clock.advance(1)
  expect(await signedIn).toMatchObject({ ok: true })
})

test('a new sign-in that waits for it can be cancelled', async () => {
  const world = await signedInWorld()
  world.server.next('revoke', { held: deferred() })
  await world.session.signOut()
  const signedIn = world.session.signIn(ALEX)
  await turn()
  world.session.cancelSignIn()
  expect(await signedIn).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
})

test('one that was cancelled leaves the next its own two seconds', async () => {
  const world = await signedInWorld()
  const answer = deferred()
  world.server.next('revoke', { held: answer, failure: OFFLINE })
  world.server.next('revoke', { held: deferred() })
  await world.session.signOut()
  const first = world.session.signIn(ALEX)
  await world.clock.advance(500)
  world.session.cancelSignIn()
  await first
  const second = world.session.signIn(ALEX)
  answer.resolve()
  await world.clock.advance(1_999)
  expect(world.session.current().kind).toBe('signing-in')
  await world.clock.advance(1)
  expect(await second).toMatchObject({ ok: true })
})

test('never blocks a new sign-in, and is confirmed behind its back', async () => {
  const world = await signedOutOffline()
  world.server.outage = undefined
  world.server.next('revoke', { failure: OFFLINE })
  expect(await world.session.signIn(ALEX)).toMatchObject({ ok: true })
  await world.clock.advance(20 * MINUTE)
  expect(world.signedIn().next.kind).toBe('refresh')
  expect(world.server.revoked).toEqual(['refresh-token-1'])
})

test('a session that nobody wanted kept leaves nothing in the keychain, not even to be revoked', async () => {
  const world = await freshWorld()
  world.server.offlineAccess = false
  await world.session.signIn(ALEX)
  world.server.outage = OFFLINE
  await world.session.signOut()
  expect(world.keychain.changes).toBe(0)
})

test('two profiles at once keep what the other has still to revoke', async () => {
  const home = await signedInWorld()
  const work = anotherProfile(home)
  await work.session.restore()
  await work.session.signIn({ ...ALEX, username: 'robin' })
  home.server.outage = OFFLINE
  for (const { session } of [home, work]) {
    await session.signOut()
    await session.settled()
  }
  expect(await pending(home)).toHaveLength(2)
  home.server.outage = undefined
  home.session.wake()
  await home.session.settled()
  expect(await pending(home)).toEqual(['refresh-token-2'])
  work.session.wake()
  await work.session.settled()
  expect(home.server.revoked).toEqual(['refresh-token-1', 'refresh-token-2'])
  expect(await pending(home)).toEqual([])
})

test.describe('a keychain that fails', () => {
  test('at the start does not make later entries overwrite the saved ones', async () => {
    const world = await signedOutOffline()
    world.keychain.problem = 'locked'
    await world.restart()
    world.keychain.problem = undefined
    world.server.outage = undefined
    await world.session.signIn(ALEX)
    world.server.outage = OFFLINE
    await world.session.signOut()
    await world.session.settled()
    expect(await pending(world)).toEqual(expect.arrayContaining(['refresh-token-1', 'refresh-token-2']))
  })

  test('at the sign-out leaves the token in memory: it is revoked all the same', async () => {
    const world = await signedInWorld()
    world.keychain.problem = 'locked'
    world.server.next('revoke', { failure: OFFLINE })
    expect(await world.session.signOut()).toMatchObject({ ok: false, failure: { problem: 'locked' } })
    await world.clock.advance(MINUTE)
    expect(world.server.revoked).toEqual(['refresh-token-1'])
  })

  test('at the confirmation keeps the entry, and revoking it again in the next run does no harm', async () => {
    const world = await signedOutOffline()
    world.server.outage = undefined
    world.keychain.problem = 'frozen'
    await world.clock.advance(HOUR)
    expect(world.server.revoked).toEqual(['refresh-token-1'])
    world.keychain.problem = undefined
    await world.restart()
    await world.session.settled()
    expect(world.server.revoked).toEqual(['refresh-token-1', 'refresh-token-1'])
    expect(await pending(world)).toEqual([])
  })

  test('for good, because its entry is damaged, is set aside and written anew', async () => {
    const world = await signedOutOffline()
    world.keychain.damage('"since"')
    world.server.outage = undefined
    await world.restart()
    await world.session.signIn(ALEX)
    world.server.outage = OFFLINE
    await world.session.signOut()
    await world.session.settled()
    expect(await pending(world)).toEqual(['refresh-token-2'])
    expect(world.keychain.holds('damaged')).toBe(true)
  })
})
