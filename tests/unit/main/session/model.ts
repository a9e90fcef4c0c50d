import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import type {
  AuthorizationServer,
  TokenResponse,
} from '../../../../electron/main/auth/authorization-server.ts'
import { isAuthError } from '../../../../electron/main/auth/auth-error.ts'
import { createSession, type SessionService } from '../../../../electron/main/session/create-session.ts'
import { createAppProcess } from '../../../fixtures/app-process.ts'
import { deferred, type Deferred } from '../../../fixtures/deferred.ts'
import { createFaultyKeychain, type FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'
import { createScriptedServer, ISSUER, type ScriptedServer } from '../../../fixtures/scripted-server.ts'
import { turn } from '../../../fixtures/turn.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { watchStates, type Evidence } from './model-invariants.ts'
import type { Action } from './model-actions.ts'
import { ALEX, HOUR } from './world.ts'

/** The app with everything around it, on which actions are played. */
export interface Model {
  clock: ManualClock
  keychain: FaultyKeychain
  session(): SessionService
  start(): Promise<void>
  play(action: Action): Promise<void>
  /** Nothing fails or waits any more, and what has been asked for is done. */
  heal(): Promise<void>
  /** @throws where a rule has been broken */
  check(): void
}

export function createModel(random: () => number): Model {
  const clock = createManualClock()
  const server = createScriptedServer(clock)
  const keychain = createFaultyKeychain()
  const evidence: Evidence = { rejections: 0, signOuts: 0, newestValidated: 0, broken: [] }
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
    const vault = createVault({ keychain: process.lend(keychain), issuer: ISSUER, clientId: 'client-1' })
    session = createSession({
      server: process.lend(watchedServer(server, evidence)),
      vault,
      clock,
      timers: process.lend<Pick<ManualClock, 'after'>>(clock),
      random,
      log: new RecordingLogger(),
      issuer: ISSUER,
    })
    evidence.newestValidated = 0
    session.onChange(watchStates(session.current(), keychain, evidence))
    void session.restore()
    await turn()
  }

  async function kill(): Promise<void> {
    process.kill()
    clock.dropTimers()
    await release()
  }

  /** What an action begins goes on by itself; how it ends is for the session to say. */
  function begin(call: Promise<unknown>): void {
    call.catch((error: unknown) => {
      if (!isAuthError(error)) evidence.broken.push(`not a Failure: ${String(error)}`)
    })
  }

  async function callApi(refused: boolean): Promise<void> {
    const token = await session.accessToken()
    if (refused) await session.renewAfter(token)
  }

  async function play(action: Action): Promise<void> {
    switch (action.do) {
      case 'sign in':
        return begin(session.signIn({ ...ALEX, staySignedIn: action.stay }))
      case 'cancel the sign-in':
        return void session.cancelSignIn()
      case 'sign out':
        if (session.current().kind === 'signed-in') evidence.signOuts += 1
        return begin(session.signOut())
      case 'refresh':
        return begin(session.refresh())
      case 'call the API':
        return begin(callApi(false))
      case 'call the API, which answers 401':
        return begin(callApi(true))
      case 'wake':
        return session.wake()
      case 'quit and start':
        await release()
        await session.settled()
        await kill()
        return start()
      case 'kill and start':
        await kill()
        return start()
      case 'let time pass':
        return clock.advance(action.by)
      case 'sleep':
        return clock.sleep(action.by)
      case 'set the clock':
        return clock.setWallClock(clock.now() + action.by)
      case 'fail the next':
        return server.next(action.method, { failure: action.failure })
      case 'lose the next answer of':
        return server.next(action.method, { lost: { code: 'network', problem: 'interrupted' } })
      case 'hold the next':
        return server.next(action.method, { held: hold() })
      case 'hold the next answer of':
        return server.next(action.method, { answerHeld: hold() })
      case 'hold the keychain':
        keychain.held = hold()
        return
      case 'release what is held':
        return release()
      case 'network':
        server.outage = action.outage
        return
      case 'keychain':
        keychain.problem = action.problem
        return
      case 'revoke all tokens at the tenant':
        return server.tokens.revokeAll()
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
      await play(action)
      await turn()
    },
    async heal() {
      server.outage = undefined
      server.forgetScript()
      keychain.problem = undefined
      await release()
      await session.settled()
      session.wake()
      await clock.advance(HOUR)
      await session.settled()
    },
    check() {
      if (server.mostExchangesOfOneToken > 1) evidence.broken.push('two exchanges of one token at once')
      if (clock.pending().length > 1) evidence.broken.push(`${clock.pending().length} timers`)
      if (evidence.broken.length > 0) throw new Error(evidence.broken.join('\n'))
    },
  }
}

/** Notes what the tenant has definitely rejected, and which refresh token came with the tokens that were validated. */
function watchedServer(server: ScriptedServer, evidence: Evidence): AuthorizationServer {
  return {
    reach: (signal) => server.reach(signal),
    passwordGrant: (credentials, signal) => server.passwordGrant(credentials, signal),
    async refreshGrant(token, scopes) {
      try {
        return await server.refreshGrant(token, scopes)
      } catch (error) {
        if (isAuthError(error) && error.failure.code === 'refresh_token_rejected') evidence.rejections += 1
        throw error
      }
    },
    async validate(tokens, expected) {
      const validated = await server.validate(tokens, expected)
      evidence.newestValidated = Math.max(evidence.newestValidated, generationOf(tokens))
      return validated
    },
    userinfo: (accessToken, signal, expected) => server.userinfo(accessToken, signal, expected),
    revoke: (token) => server.revoke(token),
  }
}

function generationOf({ refreshToken }: TokenResponse): number {
  return Number(/\d+$/.exec(refreshToken ?? '')?.[0] ?? 0)
}
