import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, HOUR, MINUTE, signedInWorld, UNTIL_REFRESH, type World } from './world.ts'

const OFFLINE = { code: 'network', problem: 'offline' } as const

test('the revocation is written down before the record goes', async () => {
  const { keychain, server, session } = await signedInWorld()
  server.outage = OFFLINE
  const removal = deferred()
  keychain.removalHeld = removal
  const signedOut = session.signOut()
  await turn()
  expect(keychain.holds('[{"refreshToken":"refresh-token-1","since"')).toBe(true)
  expect(keychain.holds('"refreshToken":"refresh-token-1","savedAt"')).toBe(true)
  removal.resolve()
  await signedOut
  expect(keychain.holds('"refreshToken":"refresh-token-1","savedAt"')).toBe(false)
})

test('a new sign-in while the sign-out still waits for the keychain keeps its own record', async () => {
  const { keychain, session, signedIn, vault } = await signedInWorld()
  const slow = deferred()
  keychain.held = slow
  const signedOut = session.signOut()
  const signedInAgain = session.signIn(ALEX)
  await turn()
  keychain.held = undefined
  slow.resolve()
  expect(await signedOut).toMatchObject({ ok: true })
  expect(await signedInAgain).toMatchObject({ ok: true })
  await session.settled()
  expect(signedIn().keptIn).toEqual({ place: 'keychain' })
  expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-2' })
})

test('a record that could not be removed is removed as soon as the keychain lets it', async () => {
  const { clock, keychain, session, vault } = await signedInWorld()
  keychain.problem = 'locked'
  expect(await session.signOut()).toEqual({ ok: false, failure: { code: 'keychain', problem: 'locked' } })
  expect(session.current()).toMatchObject({ kind: 'signed-out', reason: { code: 'signed_out' } })
  await clock.advance(MINUTE)
  keychain.problem = undefined
  expect(await vault.loadCurrent()).toBeDefined()
  await clock.advance(20 * MINUTE)
  expect(await vault.loadCurrent()).toBeUndefined()
  expect(clock.pending()).toEqual([])
})

test('it is not removed once the same account has signed in again', async () => {
  const { clock, keychain, session, vault } = await signedInWorld()
  keychain.problem = 'locked'
  await session.signOut()
  keychain.problem = undefined
  await session.signIn(ALEX)
  await clock.advance(HOUR / 2)
  expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-2' })
})

test('it is removed although the same account has signed in for this run only', async () => {
  const world = await signedInWorld()
  world.keychain.problem = 'locked'
  await world.session.signOut()
  world.keychain.problem = undefined
  await world.session.signIn({ ...ALEX, staySignedIn: false })
  await world.clock.advance(20 * MINUTE)
  expect(world.keychain.holds('refresh-token')).toBe(false)
  expect(world.signedIn().keptIn).toEqual({ place: 'memory', because: 'chosen' })
})

test.describe('who has signed out while neither the keychain nor the tenant could be reached', () => {
  async function signedOutInTheDark(): Promise<World> {
    const world = await signedInWorld()
    world.keychain.problem = 'locked'
    world.server.outage = OFFLINE
    await world.session.signOut()
    await turn()
    return world
  }

  test('is signed out at the next start, and the tenant is told', async () => {
    const world = await signedOutInTheDark()
    world.keychain.problem = undefined
    world.server.outage = undefined
    await world.restart()
    await world.session.settled()
    expect(world.signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'confirmed' })
    expect(world.server.calls).not.toContain('refreshGrant')
    expect(world.server.revoked).toEqual(['refresh-token-1'])
    expect(world.keychain.holds('refresh-token')).toBe(false)
  })

  test('is still so after another session for that run only', async () => {
    const world = await signedOutInTheDark()
    world.server.outage = undefined
    await world.session.signIn({ ...ALEX, staySignedIn: false })
    await world.session.signOut()
    world.keychain.problem = undefined
    await world.restart()
    await world.session.settled()
    expect(world.signedOut().reason).toMatchObject({ code: 'signed_out' })
  })

  test('is signed in again where they have signed in again, whatever the clock said meanwhile', async () => {
    const world = await signedInWorld()
    world.clock.setWallClock(world.clock.now() + 24 * HOUR)
    await world.session.signOut()
    world.clock.setWallClock(world.clock.now() - 24 * HOUR)
    await world.session.signIn(ALEX)
    await world.session.settled()
    await world.restart()
    expect(world.signedIn().account.username).toBe('alex')
  })

  test('has the revocation written down before the record goes, once the keychain opens', async () => {
    const world = await signedOutInTheDark()
    await world.clock.advance(MINUTE)
    world.keychain.problem = undefined
    const removal = deferred()
    world.keychain.removalHeld = removal
    await world.clock.advance(20 * MINUTE)
    expect(world.keychain.holds('[{"refreshToken":"refresh-token-1","since"')).toBe(true)
    expect(world.keychain.holds('"refreshToken":"refresh-token-1","savedAt"')).toBe(true)
    removal.resolve()
    await world.session.settled()
    expect(world.keychain.holds('"savedAt"')).toBe(false)
    expect(world.keychain.holds('[{"refreshToken":"refresh-token-1","since"')).toBe(true)
  })
})

test('it is removed although another account has signed in', async () => {
  const { clock, keychain, session, vault } = await signedInWorld()
  keychain.problem = 'locked'
  await session.signOut()
  keychain.problem = undefined
  await session.signIn({ ...ALEX, username: 'robin' })
  await clock.advance(HOUR / 2)
  expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-2' })
  expect(keychain.holds('refresh-token-1')).toBe(false)
})

test('the record of a session that the tenant has ended goes too, whenever the keychain lets it', async () => {
  const { clock, keychain, server, session } = await signedInWorld()
  server.tokens.revokeAll()
  const answer = deferred()
  server.next('refreshGrant', { held: answer })
  await clock.advance(UNTIL_REFRESH)
  keychain.problem = 'denied'
  answer.resolve()
  await session.settled()
  expect(session.current()).toMatchObject({ kind: 'signed-out', reason: { code: 'refresh_token_rejected' } })
  keychain.problem = undefined
  await clock.advance(MINUTE)
  expect(keychain.holds('refresh-token')).toBe(false)
})

test('a record that could not be read at the start does not bring back who has signed out', async () => {
  const world = await signedInWorld()
  world.keychain.problem = 'locked'
  await world.restart()
  await world.session.signIn({ ...ALEX, staySignedIn: false })
  world.keychain.problem = undefined
  await world.session.signOut()
  await world.restart()
  expect(world.session.current()).toEqual({ kind: 'signed-out' })
})

test('it is still there after a session that only expired', async () => {
  const world = await signedInWorld()
  world.keychain.problem = 'locked'
  await world.restart()
  await world.session.signIn({ ...ALEX, staySignedIn: false })
  world.keychain.problem = undefined
  await world.clock.advance(HOUR)
  await world.restart()
  expect(world.signedIn().account.username).toBe('alex')
})

test('a sign-out that was cut short is finished by the next run, never undone', async () => {
  const world = await signedInWorld()
  world.server.outage = OFFLINE
  world.keychain.removalHeld = deferred()
  void world.session.signOut()
  await turn()
  expect(world.keychain.holds('"refreshToken":"refresh-token-1","savedAt"')).toBe(true)
  world.keychain.removalHeld = undefined
  world.server.outage = undefined
  await world.restart()
  await world.session.settled()
  expect(world.states.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1)
  expect(world.signedOut().reason).toMatchObject({ code: 'signed_out', revocation: 'confirmed' })
  expect(world.server.calls).not.toContain('refreshGrant')
  expect(world.keychain.holds('refresh-token')).toBe(false)
})
