import { expect, test } from '@playwright/test'
import { retryTime } from '../../../../electron/main/session/backoff.ts'
import { refreshTime } from '../../../../electron/main/session/refresh-schedule.ts'
import { startSpreadOf } from '../../../../electron/main/session/start-spread.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { createWorld, HOUR, MINUTE, signedInWorld } from './world.ts'

const CLIENTS = 10_000
const SPREAD = startSpreadOf({ isPackaged: true, uptime: 60 })

/** The same numbers in every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** How many clients come in the busiest second, and in how many seconds all of them. */
function spreadOf(times: EpochMs[]): { busiest: number; seconds: number } {
  const bySecond = new Map<number, number>()
  for (const at of times) {
    const second = Math.floor(at / 1_000)
    bySecond.set(second, (bySecond.get(second) ?? 0) + 1)
  }
  const spread = { busiest: Math.max(...bySecond.values()), seconds: bySecond.size }
  console.log(`${times.length} clients in ${spread.seconds} s, at most ${spread.busiest} in one`)
  return spread
}

function fleet(timeOf: (random: () => number) => EpochMs): EpochMs[] {
  const random = numbers(20_300_107)
  return Array.from({ length: CLIENTS }, () => timeOf(random))
}

/** When each of them is asked for by a session that was taken up at the start. */
async function firstRefreshes(): Promise<EpochMs[]> {
  const random = numbers(20_300_107)
  const before = await signedInWorld()
  const times: EpochMs[] = []
  while (times.length < CLIENTS) {
    const { clock, session } = createWorld(random, undefined, SPREAD, 'profile-1', before)
    await session.restore()
    const state = session.current()
    if (state.kind === 'signed-in' && state.next.kind === 'refresh') times.push(state.next.at)
    clock.dropTimers()
  }
  return times
}

test.describe('10,000 clients that a power cut has started together', () => {
  test('do their first refresh in 30 s', async () => {
    const { busiest, seconds } = spreadOf(await firstRefreshes())
    expect(busiest).toBeLessThan(CLIENTS / 20)
    expect(seconds).toBeGreaterThanOrEqual(30)
  })

  test('that find the tenant down are further apart with every try', () => {
    let times = fleet((random) => START + random() * SPREAD)
    const random = numbers(7)
    for (let failures = 1; failures <= 10; failures++) {
      times = times.map((now) => retryTime({ failures, now, random }))
    }
    expect(spreadOf(times).busiest).toBeLessThan(CLIENTS / 200)
  })

  test('that the tenant has sent away until the same second do not come back in it', () => {
    const retryAt = START + MINUTE
    const { busiest } = spreadOf(fleet((random) => retryTime({ failures: 1, now: START, random, retryAt })))
    expect(busiest).toBeLessThan(CLIENTS / 8)
  })

  test('that have got tokens of an hour in the same second refresh over 6 minutes', () => {
    const token = { requestedAt: START, expiresAt: START + HOUR }
    const { busiest, seconds } = spreadOf(fleet((random) => refreshTime(token, START, random)))
    expect(busiest).toBeLessThan(CLIENTS / 200)
    expect(seconds).toBeGreaterThan(350)
  })
})

test.describe('the first refresh on a machine that has just started', () => {
  test('comes within the spread, and a call of the API does not wait for it', async () => {
    const world = createWorld(() => 0.5, undefined, SPREAD)
    await world.session.restore()
    await world.session.signIn({
      username: 'alex',
      password: 'correct-horse-battery-staple',
      staySignedIn: true,
    })
    await world.restart()
    expect(world.signedIn().next).toEqual({ kind: 'refresh', at: START + SPREAD / 2 })
    expect(world.server.calls).not.toContain('refreshGrant')
    expect(await world.session.accessToken()).toBe('access-token-2')
    await world.restart()
    await world.clock.advance(SPREAD / 2)
    expect(world.server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(2)
  })

  for (const { machine, isPackaged, uptime } of [
    { machine: 'one that has run for 5 minutes', isPackaged: true, uptime: 300 },
    { machine: "a developer's", isPackaged: false, uptime: 60 },
  ])
    test(`is not put off on ${machine}`, () => {
      expect(startSpreadOf({ isPackaged, uptime })).toBe(0)
    })

  test('is at once on any other', async () => {
    const world = await signedInWorld()
    await world.restart()
    expect(world.server.calls).toContain('refreshGrant')
  })
})
