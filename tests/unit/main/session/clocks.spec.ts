import { expect, test } from '@playwright/test'
import { watchClock } from '../../../../electron/main/clock/clock-watch.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { createTimetable } from '../../../../electron/main/session/timetable.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'
import { createSession, type SessionService } from '../../../../electron/main/session/create-session.ts'
import type { SignedIn } from '../../../../shared/session.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import { datedServer } from '../../../fixtures/dated-server.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { createFaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock, START, type ManualClock } from '../../../fixtures/manual-clock.ts'
import { createScriptedServer, ISSUER, type ScriptedServer } from '../../../fixtures/scripted-server.ts'
import { turn } from '../../../fixtures/turn.ts'
import { createMemoryTimeline } from '../../../fixtures/memory-timeline.ts'
import { onlyProcess } from '../../../fixtures/only-process.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { ALEX, HOUR, MINUTE, UNTIL_REFRESH } from './world.ts'

const SECOND = 1_000
const DAY = 24 * HOUR
const YEAR = 365 * DAY

interface Desk {
  machine: ManualClock
  server: ScriptedServer
  session: SessionService
  signedIn(): SignedIn
  exchanges(): number
}

/** The app on a machine whose clock is wrong from the start, with the watch that the app keeps. */
async function deskWithClock(ahead: Milliseconds): Promise<Desk> {
  const machine = createManualClock(START + ahead)
  const clock = createServerClock(machine)
  const server = createScriptedServer({ now: machine.truth, monotonic: machine.monotonic })
  const session = createSession({
    server: datedServer(server, clock, () => server.answerMadeAt),
    vault: createVault({
      keychain: createFaultyKeychain(),
      issuer: ISSUER,
      clientId: 'client-1',
      clock,
      profile: 'profile-1',
    }),
    clock,
    timetable: createTimetable({ clock, timers: machine }),
    lock: onlyProcess,
    timeline: createMemoryTimeline(),
    random: () => 0,
    log: new RecordingLogger(),
    secrets: createSecrets(),
    issuer: ISSUER,
  })
  const onJump = (): void => {
    clock.reanchor()
    session.clockJumped()
  }
  watchClock({ clock: machine, timers: machine, onJump })
  await session.restore()
  await session.signIn(ALEX)
  return {
    machine,
    server,
    session,
    signedIn() {
      const state = session.current()
      if (state.kind !== 'signed-in') throw new Error(state.kind)
      return state
    },
    exchanges: () => server.calls.filter((call) => call === 'refreshGrant').length,
  }
}

for (const ahead of [-30 * YEAR, -DAY, -HOUR, -7 * MINUTE, 7 * MINUTE, HOUR, DAY, 30 * YEAR]) {
  test.describe(`on a machine that is ${ahead / MINUTE} min ahead`, () => {
    test('windows are told so, and what is to come is as far off as it is by their own clock', async () => {
      const { machine, signedIn } = await deskWithClock(ahead)
      const { clockOffset, accessToken, next } = signedIn()
      expect(Math.abs((clockOffset ?? 0) - ahead)).toBeLessThanOrEqual(SECOND)
      expect(Math.abs((accessToken?.expiresAt ?? 0) - machine.now() - HOUR)).toBeLessThanOrEqual(SECOND)
      expect(
        next.kind === 'refresh' && Math.abs(next.at - machine.now() - UNTIL_REFRESH),
      ).toBeLessThanOrEqual(SECOND)
    })

    test('a token is refreshed when it is time, and once each time', async () => {
      const { machine, exchanges } = await deskWithClock(ahead)
      await machine.advance(UNTIL_REFRESH - 2 * SECOND)
      expect(exchanges()).toBe(0)
      await machine.advance(4 * SECOND)
      expect(exchanges()).toBe(1)
      await machine.advance(10 * UNTIL_REFRESH + MINUTE)
      expect(exchanges()).toBe(11)
    })

    test('the end of the session is told by the clock of the machine', async () => {
      const { machine, session } = await deskWithClock(ahead)
      await session.signOut()
      const state = session.current()
      const at = state.kind === 'signed-out' ? state.reason?.at : undefined
      expect(Math.abs((at ?? 0) - machine.now())).toBeLessThanOrEqual(SECOND)
    })
  })
}

test('a machine that is right is told nothing of its clock', async () => {
  expect((await deskWithClock(0)).signedIn()).not.toHaveProperty('clockOffset')
})

for (const by of [-5 * YEAR, -DAY, -HOUR, -10 * MINUTE]) {
  test(`a clock set by ${by / MINUTE} min does not keep an expired token alive`, async () => {
    const { machine, server, session } = await deskWithClock(0)
    await machine.advance(10 * MINUTE)
    machine.setWallClock(machine.now() + by)
    await machine.advance(SECOND)
    server.outage = { code: 'network', problem: 'offline' }
    await machine.advance(49 * MINUTE - 2 * SECOND)
    expect(await session.accessToken()).toBe('access-token-1')
    await machine.advance(MINUTE + 2 * SECOND)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { problem: 'offline' } })
  })

  test(`a clock set by ${by / MINUTE} min changes no refresh, and is told at once after the next`, async () => {
    const { machine, signedIn, exchanges } = await deskWithClock(0)
    machine.setWallClock(machine.now() + by)
    await machine.advance(SECOND)
    expect(Math.abs((signedIn().clockOffset ?? 0) - by)).toBeLessThanOrEqual(SECOND)
    await machine.advance(UNTIL_REFRESH - 3 * SECOND)
    expect(exchanges()).toBe(0)
    await machine.advance(4 * SECOND)
    expect(exchanges()).toBe(1)
  })
}

for (const by of [10 * MINUTE, HOUR, DAY, 5 * YEAR]) {
  test(`a clock set by ${by / MINUTE} min costs one refresh at most, and no loop`, async () => {
    const { machine, signedIn, exchanges } = await deskWithClock(0)
    machine.setWallClock(machine.now() + by)
    await machine.advance(50 * MINUTE)
    expect(exchanges()).toBeLessThanOrEqual(1)
    expect(Math.abs((signedIn().accessToken?.expiresAt ?? 0) - machine.now())).toBeLessThanOrEqual(HOUR)
    await machine.advance(10 * UNTIL_REFRESH)
    expect(exchanges()).toBeLessThanOrEqual(12)
  })
}

test('a refresh that is overdue after a sleep starts within a second of waking', async () => {
  const { machine, exchanges } = await deskWithClock(0)
  await machine.advance(MINUTE)
  machine.sleep(8 * HOUR)
  await machine.advance(SECOND)
  expect(exchanges()).toBe(1)
})

test('a try that was planned by a wrong clock is not put off when the right time is known', async () => {
  const { machine, server, session, signedIn } = await deskWithClock(0)
  machine.setWallClock(machine.now() + DAY)
  server.next('reach', { failure: { code: 'network', problem: 'dns' } })
  await machine.advance(2 * SECOND)
  await turn()
  await machine.advance(2 * MINUTE)
  expect(signedIn().next.kind).toBe('refresh')
  expect(await session.accessToken()).toBe('access-token-2')
})

test('a clock set forward by less than the life of the token is told at once, and costs no refresh', async () => {
  const { machine, signedIn, exchanges } = await deskWithClock(0)
  machine.setWallClock(machine.now() + 7 * MINUTE)
  await machine.advance(2 * SECOND)
  expect(Math.abs((signedIn().clockOffset ?? 0) - 7 * MINUTE)).toBeLessThanOrEqual(SECOND)
  expect(exchanges()).toBe(0)
})

const sleep = (machine: ManualClock): void => machine.sleep(58 * MINUTE)
const setBack = (machine: ManualClock): void => machine.setWallClock(machine.now() - DAY)
const ON_THE_WAY: [what: string, events: ((machine: ManualClock) => void)[]][] = [
  ['was slept over', [sleep]],
  ['was slept over before the clock was set back', [sleep, setBack]],
  ['was slept over after the clock was set back', [setBack, sleep]],
]
for (const [what, events] of ON_THE_WAY) {
  test(`a token whose answer ${what} has been ageing since it was asked for`, async () => {
    const { machine, server, session } = await deskWithClock(0)
    const answerHeld = deferred()
    server.next('refreshGrant', { answerHeld })
    const refreshed = session.refresh()
    await turn()
    for (const happen of events) {
      happen(machine)
      await machine.advance(SECOND)
    }
    answerHeld.resolve()
    await refreshed
    expect(await session.accessToken()).toBe('access-token-2')
    server.outage = { code: 'network', problem: 'offline' }
    await machine.advance(2 * MINUTE + 2 * SECOND)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { problem: 'offline' } })
  })
}
