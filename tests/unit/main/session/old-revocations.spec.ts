import { expect, test } from '@playwright/test'
import { OFFLINE, pending, signedOutOffline } from './revocations.ts'
import { freshWorld, HOUR, MINUTE, signedInWorld, type World } from './world.ts'

test.describe('a revocation that the tenant has not confirmed for over 30 days', () => {
  const DAY = 24 * HOUR
  const events = (world: World) => {
    const told = world.session.timeline()
    return told.ok ? told.value.map(({ code }) => code) : []
  }

  const PORTAL = { code: 'unreadable_response', problem: 'not_json' } as const
  const UNAVAILABLE = { code: 'server_error', status: 503 } as const

  /** The tenant's keys come with the date, as far as it says one. */
  const tellsTheTime = ({ server, serverClock, clock }: World): void => {
    server.reach = () => {
      const date = new Date(clock.truth()).toUTCString()
      serverClock.observe({ date, sentAt: serverClock.elapsed() })
      return Promise.resolve()
    }
  }

  test('is asked for once more, and then no longer; the timeline tells it', async () => {
    const world = await signedInWorld()
    tellsTheTime(world)
    await world.server.reach()
    world.server.outage = OFFLINE
    await world.session.signOut()
    world.clock.sleep(30 * DAY + 1)
    world.server.outage = UNAVAILABLE
    await world.restart()
    await world.session.settled()
    expect(await pending(world)).toEqual([])
    expect(world.clock.pending()).toEqual([])
    expect(events(world)[0]).toBe('not_revoked')
  })

  for (const [what, failure] of [
    ['there is no network', OFFLINE],
    ['a captive portal answers', PORTAL],
    ['the tenant is down, and does not tell the time', UNAVAILABLE],
  ] as const) {
    test(`is kept while ${what}: the clock may be years off`, async () => {
      const world = await signedOutOffline()
      world.server.outage = failure
      world.clock.sleep(5 * 365 * DAY)
      await world.restart()
      await world.session.settled()
      expect(await pending(world)).toEqual(['refresh-token-1'])
    })
  }

  test('by a clock that was set forward is none: the tenant tells the time', async () => {
    const world = await signedOutOffline()
    world.server.outage = UNAVAILABLE
    tellsTheTime(world)
    world.clock.setWallClock(world.clock.now() + 31 * DAY)
    await world.restart()
    await world.session.settled()
    expect(await pending(world)).toEqual(['refresh-token-1'])
    world.server.outage = undefined
    await world.clock.advance(20 * MINUTE)
    expect(world.server.revoked).toEqual(['refresh-token-1'])
  })

  test('counts from when the time was known: the clock may have been behind at the sign-out', async () => {
    const world = await signedInWorld()
    world.clock.setWallClock(world.clock.now() - 365 * DAY)
    world.server.outage = OFFLINE
    await world.session.signOut()
    world.server.outage = UNAVAILABLE
    tellsTheTime(world)
    world.clock.setWallClock(world.clock.truth())
    await world.restart()
    await world.session.settled()
    expect(await pending(world)).toEqual(['refresh-token-1'])
    world.clock.sleep(31 * DAY)
    await world.restart()
    await world.session.settled()
    expect(await pending(world)).toEqual([])
  })

  for (const [what, isGuess] of [
    ['the machine’s clock was years ahead', { isGuess: true as const }],
    ['the time is in the future, whoever has told it', {}],
  ] as const) {
    test(`counts from when the time was known where ${what}`, async () => {
      const world = await freshWorld()
      const since = world.clock.now() + 5 * 365 * DAY
      await world.vault.savePendingRevocations([{ refreshToken: 'refresh-token-1', since, ...isGuess }])
      tellsTheTime(world)
      for (const [days, left] of [
        [0, ['refresh-token-1']],
        [29, ['refresh-token-1']],
        [2, []],
      ] as const) {
        world.clock.sleep(days * DAY)
        world.server.outage = UNAVAILABLE
        await world.restart()
        await world.session.settled()
        expect(await pending(world)).toEqual(left)
      }
    })
  }

  test('is confirmed all the same where the tenant does confirm it', async () => {
    const world = await signedOutOffline()
    world.clock.sleep(31 * DAY)
    world.server.outage = undefined
    await world.restart()
    await world.session.settled()
    expect(world.server.revoked).toEqual(['refresh-token-1'])
    expect(events(world)[0]).toBe('revoked')
  })
})
