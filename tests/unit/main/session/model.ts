import { createTimetable } from '../../../../electron/main/session/timetable.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import { isAuthError } from '../../../../electron/main/auth/auth-error.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'
import { createSession, type SessionService } from '../../../../electron/main/session/create-session.ts'
import type { Session } from '../../../../shared/session.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import { createAppProcess } from '../../../fixtures/app-process.ts'
import { deferred, type Deferred } from '../../../fixtures/deferred.ts'
import { datedServer } from '../../../fixtures/dated-server.ts'
import { createFaultyKeychain, type FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'
import { createScriptedServer, ISSUER } from '../../../fixtures/scripted-server.ts'
import { turn } from '../../../fixtures/turn.ts'
import { createMemoryTimeline } from '../../../fixtures/memory-timeline.ts'
import { onlyProcess } from '../../../fixtures/only-process.ts'
import { RecordingLogger } from '../recording-logger.ts'
import {
  isSystemAction,
  isUserAction,
  type Action,
  type FaultAction,
  type SystemAction,
  type UserAction,
} from './model-actions.ts'
import {
  beginRun,
  challengeOf,
  createEvidence,
  isSessionOf,
  judge,
  judgeCodes,
  watchedServer,
  watchStates,
} from './model-invariants.ts'
import { createModelMfa, RIGHT_CODE, WRONG_CODE } from './model-mfa.ts'
import { ALEX, HOUR } from './world.ts'

/** The app with everything around it, on which actions are played. */
export interface Model {
  clock: ManualClock
  keychain: FaultyKeychain
  session(): SessionService
  start(): Promise<void>
  play(action: Action): Promise<void>
  /** Nothing fails or waits any more, and what has been asked for is done. */
  heal(lasting?: Milliseconds): Promise<void>
  /** At rest: notes where a new recovery code is not shown. */
  checkCodes(): void
  /** @throws where a rule has been broken */
  check(): void
}

/** What a machine may be off without being told, and the whole seconds of a date. */
const SLACK: Milliseconds = 5_000

export function createModel(random: () => number): Model {
  const clock = createManualClock()
  let serverClock = createServerClock(clock)
  const server = createScriptedServer({ now: clock.truth, monotonic: clock.monotonic })
  const mfa = createModelMfa(server, clock.truth)
  const keychain = createFaultyKeychain()
  const timeline = createMemoryTimeline()
  const evidence = createEvidence()
  const held = new Set<Deferred>()
  let process = createAppProcess()
  let session: SessionService

  function hold(): Deferred {
    const gate = deferred()
    held.add(gate)
    return gate
  }

  async function release(): Promise<void> {
    keychain.held = undefined
    for (const gate of held) gate.resolve()
    held.clear()
    await turn()
  }

  async function start(): Promise<void> {
    process = createAppProcess()
    const vault = createVault({
      keychain: process.lend(keychain),
      issuer: ISSUER,
      clientId: 'client-1',
      clock,
      profile: 'profile-1',
    })
    serverClock = createServerClock(clock)
    const watched = watchedServer({ ...server, mfa }, keychain, evidence, () => session.current())
    const dated = datedServer(watched, serverClock, () => server.answerMadeAt)
    session = createSession({
      server: process.lend({ ...dated, mfa: process.lend(dated.mfa) }),
      vault,
      clock: serverClock,
      timetable: createTimetable({
        clock: serverClock,
        timers: process.lend<Pick<ManualClock, 'after'>>(clock),
      }),
      lock: onlyProcess,
      timeline,
      random,
      log: new RecordingLogger(),
      secrets: createSecrets(),
      issuer: ISSUER,
    })
    beginRun(evidence, keychain)
    session.onChange(watchStates(session.current(), keychain, evidence))
    void session.restore()
    await turn()
  }

  async function restart(): Promise<void> {
    process.kill()
    clock.dropTimers()
    await release()
    await start()
  }

  /** What an action begins goes on by itself; how it ends is for the session to say. */
  function begin(call: Promise<unknown>): void {
    call.catch((error: unknown) => {
      if (!isAuthError(error)) evidence.broken.push(`not a Failure: ${String(error)}`)
    })
  }

  /** The app watches the clock: it notices at once. */
  function jump(): void {
    serverClock.reanchor()
    session.clockJumped()
  }

  async function callApi(refused: boolean): Promise<void> {
    const token = await session.accessToken()
    const late = clock.truth() - server.endOf(token)
    if (late > SLACK) evidence.broken.push(`${token} used ${late} ms after its end`)
    if (refused) await session.renewAfter(token)
  }

  /** What a person does, or the app for them. */
  function use(action: UserAction): void {
    switch (action.do) {
      case 'sign in':
        begin(session.signIn({ ...ALEX, staySignedIn: action.stay }))
        break
      case 'cancel the sign-in':
        session.cancelSignIn()
        break
      case 'sign out':
        if (isSessionOf(session.current())) evidence.signOuts += 1
        begin(session.signOut())
        break
      case 'refresh':
        begin(session.refresh())
        break
      case 'call the API':
        begin(callApi(false))
        break
      case 'call the API, which answers 401':
        begin(callApi(true))
        break
      case 'wake':
        session.wake()
        break
      case 'give a code':
        mfa.fate = action.fate
        begin(session.mfa.submitCode(action.right ? RIGHT_CODE : WRONG_CODE))
        break
      case 'choose the recovery code':
        begin(session.mfa.choose(recoveryFactorOf(session.current()) ?? ''))
        break
      case 'cancel the second factor':
        session.mfa.cancel()
        break
      case 'confirm the recovery codes':
        if (session.mfa.confirmSaved().ok) evidence.newCode = undefined
    }
  }

  /** What befalls the app as a whole. */
  async function happen(action: SystemAction): Promise<void> {
    switch (action.do) {
      case 'quit and start':
        await release()
        session.mfa.cancel()
        await session.settled()
        await restart()
        break
      case 'kill and start':
        await restart()
        break
      case 'let time pass':
        await clock.advance(action.by)
        break
      case 'sleep':
        clock.sleep(action.by)
        jump()
        break
      case 'set the clock':
        clock.setWallClock(clock.now() + action.by)
        jump()
    }
  }

  /** What tenant, network and keychain do from now on. */
  async function change(action: FaultAction): Promise<void> {
    switch (action.do) {
      case 'fail the next':
        server.next(action.method, { failure: action.failure })
        break
      case 'demand a second factor of the next': {
        const grant = action.method === 'passwordGrant' ? 'password' : 'refresh'
        server.next(action.method, {
          get demand() {
            return mfa.demand(serverClock.now(), grant)
          },
        })
        break
      }
      case 'lose the next answer of':
        server.next(action.method, { lost: { code: 'network', problem: 'interrupted' } })
        break
      case 'spoil the next refresh':
        server.next('refreshGrant', { spoiled: { code: 'unreadable_response', problem: 'invalid_field' } })
        break
      case 'hold the next':
        server.next(action.method, { held: hold() })
        break
      case 'hold the next answer of':
        server.next(action.method, { answerHeld: hold() })
        break
      case 'hold the keychain':
        keychain.held = hold()
        break
      case 'release what is held':
        await release()
        break
      case 'hold the answer to the next proof':
        mfa.held = hold()
        break
      case 'network':
        server.outage = action.outage
        break
      case 'keychain':
        keychain.problem = action.problem
        break
      case 'revoke all tokens at the tenant':
        server.tokens.revokeAll()
        break
      case 'change the tenant':
        server.overlap = action.overlap
        server.rotates = action.rotates
        server.lifetime = action.lifetime
        server.idTokens.refresh = action.idTokens
    }
  }

  return {
    clock,
    keychain,
    session: () => session,
    start,
    async play(action) {
      if (isUserAction(action)) use(action)
      else if (isSystemAction(action)) await happen(action)
      else await change(action)
      await turn()
    },
    async heal(lasting = HOUR) {
      server.outage = undefined
      server.forgetScript()
      keychain.problem = undefined
      await release()
      session.mfa.cancel()
      await session.settled()
      session.wake()
      await clock.advance(lasting)
      await session.settled()
    },
    checkCodes: () => judgeCodes(session.current(), evidence),
    check() {
      judge(session.current(), keychain, evidence)
      if (server.mostExchangesOfOneToken > 1) evidence.broken.push('two exchanges of one token at once')
      if (clock.pending().length > 1) evidence.broken.push(`${clock.pending().length} timers`)
      if (evidence.broken.length > 0) throw new Error(evidence.broken.join('\n'))
    },
  }
}

function recoveryFactorOf(state: Session): string | undefined {
  return challengeOf(state)?.factors.find(({ type }) => type === 'recovery-code')?.id
}
