import { expect, test } from '@playwright/test'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'
import { createSession } from '../../../../electron/main/session/create-session.ts'
import { createTimetable } from '../../../../electron/main/session/timetable.ts'
import { createFaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import { createMemoryTimeline } from '../../../fixtures/memory-timeline.ts'
import { onlyProcess } from '../../../fixtures/only-process.ts'
import { createScriptedServer, ISSUER } from '../../../fixtures/scripted-server.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { ALEX, UNTIL_REFRESH } from './world.ts'

/** Accounts that are signed in at once, each with a session and a keychain of its own, over one timetable. */
async function signedIn(accounts: number) {
  const machine = createManualClock()
  const clock = createServerClock(machine)
  const timetable = createTimetable({ clock, timers: machine })
  const log = new RecordingLogger()
  const secrets = createSecrets()
  const all = Array.from({ length: accounts }, () => {
    const server = createScriptedServer(clock)
    const keychain = createFaultyKeychain()
    const vault = createVault({ keychain, issuer: ISSUER, clientId: 'client-1', clock, profile: 'profile-1' })
    const shared = { clock, timetable, log, secrets, issuer: ISSUER, lock: onlyProcess, random: () => 0 }
    return { server, session: createSession({ ...shared, server, vault, timeline: createMemoryTimeline() }) }
  })
  for (const { session } of all) {
    await session.restore()
    await session.signIn(ALEX)
  }
  return { machine, all }
}

const refreshesOf = ({ server }: { server: { calls: string[] } }): number =>
  server.calls.filter((call) => call === 'refreshGrant').length

test('ten thousand accounts are refreshed each in its turn, by one timer', async () => {
  const { machine, all } = await signedIn(10_000)
  expect(machine.pending()).toEqual([UNTIL_REFRESH])
  await machine.advance(UNTIL_REFRESH)
  await Promise.all(all.map(({ session }) => session.settled()))
  expect(new Set(all.map(refreshesOf))).toEqual(new Set([1]))
  expect(machine.pending()).toEqual([UNTIL_REFRESH])
})

test('an account that is signed out, or waits, leaves the others their time', async () => {
  const { machine, all } = await signedIn(3)
  const [first, second, third] = all
  if (!first || !second || !third) throw new Error('There are not three.')
  await first.session.signOut()
  second.server.next('refreshGrant', { failure: { code: 'network', problem: 'offline' } })
  await machine.advance(UNTIL_REFRESH)
  expect(all.map(({ session }) => session.current())).toMatchObject([
    { kind: 'signed-out' },
    { kind: 'signed-in', next: { kind: 'waiting' } },
    { kind: 'signed-in', next: { kind: 'refresh' } },
  ])
  expect(machine.pending()).toHaveLength(1)
})
