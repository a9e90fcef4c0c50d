import { expect } from '@playwright/test'
import { createServerClock, type ServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { createSecrets, type Secrets } from '../../../../electron/main/log/secrets.ts'
import { createSession, type SessionService } from '../../../../electron/main/session/create-session.ts'
import { createTimetable } from '../../../../electron/main/session/timetable.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import type { Vault } from '../../../../electron/main/keychain/vault.ts'
import type { SignInRequest } from '../../../../shared/contract.ts'
import type { MfaChallenge } from '../../../../shared/mfa.ts'
import type { Session, SignedIn, SignedOut } from '../../../../shared/session.ts'
import { createFaultyKeychain, type FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'
import {
  createScriptedServer,
  ISSUER,
  PASSWORD,
  type ScriptedServer,
} from '../../../fixtures/scripted-server.ts'
import { createMemoryTimeline } from '../../../fixtures/memory-timeline.ts'
import { onlyProcess } from '../../../fixtures/only-process.ts'
import { turn } from '../../../fixtures/turn.ts'
import { forgetProfiles } from '../keychain/vaults.ts'
import { RecordingLogger } from '../recording-logger.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** With a token of one hour and a `random` of 0: 6 min before its end. */
export const UNTIL_REFRESH = 54 * MINUTE

export const ALEX: SignInRequest = { username: 'alex', password: PASSWORD, staySignedIn: true }

/** What outlives the app, and what all its profiles share. */
interface Surroundings {
  clock: ManualClock
  /** What the session takes for the time; it knows of no tenant until it is told. */
  serverClock: ServerClock
  server: ScriptedServer
  keychain: FaultyKeychain
}

/** A tenant, a keychain and a clock that outlive the app, and the app's session. */
export interface World extends Surroundings {
  vault: Vault
  log: RecordingLogger
  secrets: Secrets
  session: SessionService
  /** Every state that was published, in all runs. */
  states: Session[]
  signedIn(): SignedIn
  /** Of the sign-in, or of the refresh. */
  challenge(): MfaChallenge
  signedOut(): SignedOut
  /** Quits, and starts again: the saved session is taken up. */
  restart(): Promise<void>
}

function createSurroundings(): Surroundings {
  const clock = createManualClock()
  const serverClock = createServerClock(clock)
  return { clock, serverClock, server: createScriptedServer(serverClock), keychain: createFaultyKeychain() }
}

/** @param random decides jitter: 0 is none, and the shortest waits */
export function createWorld(
  random = () => 0,
  lock = onlyProcess,
  startSpread = 0,
  profile = 'profile-1',
  { clock, serverClock, server, keychain } = createSurroundings(),
): World {
  const log = new RecordingLogger()
  const secrets = createSecrets()
  const timeline = createMemoryTimeline()
  const states: Session[] = []

  const newVault = (): Vault =>
    createVault({ keychain, issuer: ISSUER, clientId: 'client-1', clock, profile })

  function newSession(vault: Vault): SessionService {
    const session = createSession({
      server,
      vault,
      clock: serverClock,
      timetable: createTimetable({ clock: serverClock, timers: clock }),
      lock,
      timeline,
      startSpread,
      random,
      log,
      secrets,
      issuer: ISSUER,
    })
    session.onChange((state) => void states.push(state))
    return session
  }

  const vault = newVault()
  const world: World = {
    clock,
    serverClock,
    server,
    keychain,
    vault,
    log,
    secrets,
    states,
    session: newSession(vault),
    signedIn() {
      const state = world.session.current()
      if (state.kind !== 'signed-in') throw new Error(`The state is ${JSON.stringify(state)}.`)
      return state
    },
    challenge() {
      const state = world.session.current()
      if (state.kind === 'mfa') return state.challenge
      if (state.kind === 'signed-in' && state.next.kind === 'mfa') return state.next.challenge
      throw new Error(`The state is ${JSON.stringify(state)}.`)
    },
    signedOut() {
      const state = world.session.current()
      if (state.kind !== 'signed-out') throw new Error(`The state is ${JSON.stringify(state)}.`)
      return state
    },
    async restart() {
      clock.dropTimers()
      world.vault = newVault()
      world.session = newSession(world.vault)
      await world.session.restore()
      await turn()
    },
  }
  return world
}

/** A world at the first start. */
export async function freshWorld(random?: () => number): Promise<World> {
  const world = createWorld(random)
  await world.session.restore()
  return world
}

/** Another profile of the app, of the same person on the same machine. It does not refresh before it is told to. */
export function anotherProfile(world: World): World {
  return createWorld(() => 1, undefined, MINUTE, 'profile-2', world)
}

export interface TwoProfiles {
  home: World
  work: World
}

/** Both hold the same token of Alex: they have taken up what a version without profiles has left. */
export async function twoProfiles(): Promise<TwoProfiles> {
  const home = await signedInWorld()
  forgetProfiles(home.keychain.items)
  const work = anotherProfile(home)
  await work.session.restore()
  expect(work.signedIn().account.username).toBe('alex')
  return { home, work }
}

/** A world in which Alex has just signed in. */
export async function signedInWorld(request: SignInRequest = ALEX, random?: () => number): Promise<World> {
  const world = await freshWorld(random)
  expect(await world.session.signIn(request)).toEqual({ ok: true, value: undefined })
  return world
}
