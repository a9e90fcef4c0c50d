import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, signedInWorld, type World } from './world.ts'

/** Alex's record could not be read, and Robin has signed in meanwhile. */
async function twoAccounts(): Promise<World> {
  const world = await signedInWorld()
  world.keychain.problem = 'locked'
  await world.restart()
  world.keychain.problem = undefined
  await world.session.signIn({ ...ALEX, username: 'robin' })
  return world
}

test('a saved session that another account has taken the place of is revoked and removed at the next start', async () => {
  const world = await twoAccounts()
  expect(world.keychain.savedRefreshTokens()).toContain('refresh-token-1')
  await world.restart()
  await world.session.settled()
  expect(world.server.revoked).toEqual(['refresh-token-1'])
  expect(world.keychain.holds('"refresh-token-1"')).toBe(false)
  expect(world.signedIn().account.username).toBe('robin')
})

test('one that cannot be read is not deleted unread, and is gone 30 days later', async () => {
  const world = await twoAccounts()
  world.keychain.damage('"refresh-token-1"')
  await world.restart()
  await world.session.settled()
  expect(world.keychain.holds('damaged')).toBe(true)
  world.clock.sleep(31 * 24 * 3_600_000)
  await world.restart()
  await world.session.settled()
  expect(world.keychain.holds('damaged')).toBe(false)
})

test('a keychain that fails in the middle loses none: the start after that takes them up', async () => {
  const world = await twoAccounts()
  await world.restart()
  world.keychain.problem = 'frozen'
  await world.session.settled()
  world.keychain.problem = undefined
  await world.restart()
  await world.session.settled()
  expect(world.server.tokens.usable()).toHaveLength(1)
  expect(world.keychain.savedRefreshTokens()).toHaveLength(1)
})

test('a person who signs in while their old session is being removed keeps the new one', async () => {
  const world = await twoAccounts()
  await world.session.signOut()
  const slow = deferred()
  const restarted = world.restart()
  const stop = world.session.onChange(() => {
    world.keychain.held = slow
  })
  await restarted
  stop()
  const signedIn = world.session.signIn(ALEX)
  await turn()
  world.keychain.held = undefined
  slow.resolve()
  expect(await signedIn).toMatchObject({ ok: true })
  await world.session.settled()
  expect(world.server.revoked).toContain('refresh-token-1')
  await world.restart()
  expect(world.signedIn().account.username).toBe('alex')
})
