import { expect, test } from '@playwright/test'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, freshWorld, HOUR, MINUTE, signedInWorld, type World } from './world.ts'

const UNAUTHORIZED = { failure: { code: 'api_unauthorized' } }
const NOT_SIGNED_IN = { failure: { code: 'not_signed_in' } }
const OFFLINE = { code: 'network', problem: 'offline' } as const

const refreshes = ({ server }: World): number => server.calls.filter((call) => call === 'refreshGrant').length

test.describe('the access token for a call', () => {
  test('is the good one at hand: never a token call per API call', async () => {
    const world = await signedInWorld()
    for (let call = 0; call < 100; call++) expect(await world.session.accessToken()).toBe('access-token-1')
    expect(refreshes(world)).toBe(0)
  })

  test('is a new one where the old one has expired', async () => {
    const world = await signedInWorld()
    world.clock.sleep(HOUR)
    expect(await world.session.accessToken()).toBe('access-token-2')
  })

  test('is the old one as long as it is good, whatever the refresh waits for', async () => {
    const world = await signedInWorld()
    world.server.outage = OFFLINE
    await world.session.refresh()
    expect(world.signedIn().next.kind).toBe('waiting')
    expect(await world.session.accessToken()).toBe('access-token-1')
  })

  test('cannot be had while the session waits without a good one: the call fails at once', async () => {
    const world = await signedInWorld()
    world.server.outage = OFFLINE
    world.clock.sleep(HOUR)
    await world.session.refresh()
    const calls = world.server.calls.length
    await expect(world.session.accessToken()).rejects.toMatchObject({ failure: OFFLINE })
    expect(world.server.calls).toHaveLength(calls)
  })

  test('cannot be had by anyone who is not signed in', async () => {
    const world = await freshWorld()
    await expect(world.session.accessToken()).rejects.toMatchObject(NOT_SIGNED_IN)
    await expect(world.session.renewAfter('access-token-1')).rejects.toMatchObject(NOT_SIGNED_IN)
  })

  test('is not handed out after a sign-out, to those who are waiting for it neither', async () => {
    const world = await signedInWorld()
    world.clock.sleep(HOUR)
    const waiting = world.session.accessToken()
    await Promise.all([
      expect(waiting).rejects.toMatchObject({ failure: { code: 'cancelled' } }),
      world.session.signOut(),
    ])
    await expect(world.session.accessToken()).rejects.toMatchObject(NOT_SIGNED_IN)
  })
})

test.describe('after a 401 of the API', () => {
  test('an old token is replaced', async () => {
    const world = await signedInWorld()
    await world.clock.advance(5 * MINUTE)
    expect(await world.session.renewAfter('access-token-1')).toBe('access-token-2')
  })

  test('of a token that has been replaced meanwhile, the new one is used as it is', async () => {
    const world = await signedInWorld()
    await world.session.refresh()
    expect(await world.session.renewAfter('access-token-1')).toBe('access-token-2')
    expect(refreshes(world)).toBe(1)
  })

  test('of a young token nothing is refreshed: its age is not the reason', async () => {
    const world = await signedInWorld()
    await world.clock.advance(MINUTE - 1)
    await expect(world.session.renewAfter('access-token-1')).rejects.toMatchObject(UNAUTHORIZED)
    expect(refreshes(world)).toBe(0)
  })

  test('a short-lived token counts as young for half of its life', async () => {
    const world = await signedInWorld()
    world.server.lifetime = 10_000
    await world.session.refresh()
    await world.clock.advance(2_000)
    await expect(world.session.renewAfter('access-token-2')).rejects.toMatchObject(UNAUTHORIZED)
  })

  test('for an hour on end there is one refresh a minute at most', async () => {
    const world = await signedInWorld()
    for (let second = 0; second < 3_600; second++) {
      await world.session.renewAfter(await world.session.accessToken()).catch(() => undefined)
      await world.clock.advance(1_000)
    }
    expect(refreshes(world)).toBeLessThanOrEqual(60)
  })

  test('while the session waits for the tenant nobody asks it again', async () => {
    const world = await signedInWorld()
    await world.clock.advance(5 * MINUTE)
    const failure = { code: 'rate_limited', retryAt: world.clock.now() + HOUR } as const
    world.server.next('refreshGrant', { failure })
    await expect(world.session.renewAfter('access-token-1')).rejects.toMatchObject({ failure })
    for (let call = 0; call < 10; call++) {
      await expect(world.session.renewAfter('access-token-1')).rejects.toMatchObject({ failure })
    }
    expect(refreshes(world)).toBe(1)
  })

  test('a session without a refresh token has no other token to offer', async () => {
    const world = await signedInWorld({ ...ALEX, staySignedIn: false })
    await world.clock.advance(5 * MINUTE)
    await expect(world.session.renewAfter('access-token-1')).rejects.toMatchObject(UNAUTHORIZED)
    expect(world.signedIn().next.kind).toBe('expiry')
  })

  test('a thousand calls with the same token make one refresh', async () => {
    const world = await signedInWorld()
    await world.clock.advance(5 * MINUTE)
    const renewed = Array.from({ length: 1_000 }, () => world.session.renewAfter('access-token-1'))
    expect(new Set(await Promise.all(renewed))).toEqual(new Set(['access-token-2']))
    await turn()
    expect(refreshes(world)).toBe(1)
  })
})
