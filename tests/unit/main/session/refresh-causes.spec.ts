import { expect, test } from '@playwright/test'
import type { RefreshCause } from '../../../../shared/timeline.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { HOUR, MINUTE, signedInWorld, UNTIL_REFRESH, type World } from './world.ts'

const OFFLINE = { code: 'network', problem: 'offline' } as const
const UNAVAILABLE = { code: 'server_error', status: 503 } as const

const WAYS: [cause: RefreshCause, what: string, happens: (world: World) => Promise<unknown>][] = [
  ['scheduled', 'the token is about to expire', ({ clock }) => clock.advance(UNTIL_REFRESH)],
  ['start', 'the app starts', (world) => world.restart()],
  [
    'call',
    'a call finds the token expired',
    ({ clock, session }) => {
      clock.sleep(HOUR)
      return session.accessToken()
    },
  ],
  [
    'call_refused',
    'the API answers 401',
    async ({ clock, session }) => {
      await clock.advance(5 * MINUTE)
      return session.renewAfter('access-token-1')
    },
  ],
  [
    'resumed',
    'the machine wakes, and the refresh is overdue',
    ({ clock, session }) => {
      clock.sleep(8 * HOUR)
      session.resumed()
      return clock.advance(0)
    },
  ],
  [
    'resumed',
    'the machine wakes, and the network was away',
    async ({ server, session }) => {
      server.next('reach', { failure: OFFLINE })
      await session.refresh()
      session.resumed()
    },
  ],
  [
    'clock_jumped',
    'the clock is set forward',
    ({ clock, session }) => {
      clock.setWallClock(clock.now() + HOUR)
      session.clockJumped()
      return clock.advance(0)
    },
  ],
  [
    'network_back',
    'the network is back',
    async ({ server, session }) => {
      server.next('reach', { failure: OFFLINE })
      await session.refresh()
      session.wake()
    },
  ],
  [
    'retry',
    'it is time to try again',
    async ({ clock, server, session }) => {
      server.next('refreshGrant', { failure: UNAVAILABLE })
      await session.refresh()
      await clock.advance(MINUTE)
    },
  ],
  ['person', 'the person asks for it', ({ session }) => session.refresh()],
  [
    'scheduled',
    'the person asks for the one that is under way',
    async ({ clock, server, session }) => {
      const answer = deferred()
      server.next('refreshGrant', { answerHeld: answer })
      await clock.advance(UNTIL_REFRESH)
      const asked = session.refresh()
      answer.resolve()
      await asked
    },
  ],
  [
    'scheduled',
    'the machine has woken, and the refresh came in its time',
    async ({ clock, session }) => {
      session.resumed()
      await clock.advance(UNTIL_REFRESH)
    },
  ],
]

for (const [because, what, happens] of WAYS) {
  test(`where ${what}, the refresh is told as ${because}`, async () => {
    const world = await signedInWorld()
    await happens(world)
    await turn()
    await world.session.settled()
    const events = world.session.timeline()
    const refreshes = events.ok ? events.value.filter(({ code }) => code === 'refreshed') : []
    expect(refreshes).toEqual([expect.objectContaining({ because })])
  })
}
