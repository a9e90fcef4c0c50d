import type { Session } from '../../shared/session.ts'
import { startKeyring } from '../environment/keyring.ts'
import { startTenant } from '../tenant/start-tenant.ts'
import { buildChild } from './build-child.ts'
import { watchExchanges } from './exchange-watch.ts'
import { startSessionProcess, type SavedSession, type SessionProcess } from './session-process.ts'
import { startKiller } from './start-killer.ts'
import { type Step, stepOf } from './steps.ts'
import { createTally, type Tally } from './tally.ts'

export interface KillOptions {
  rounds: number
  /** Seconds for which the tenant accepts the previous refresh token. */
  overlap: number
  onRound?: (tally: Tally) => void
}

const SERVICE = 'com.example.latchkey.kill-test'
/** Refreshes that are let through, to learn how long one takes. */
const WARM_UP = 5
/** A little longer than a refresh, so that its last step is hit too. */
const MARGIN = 1.25

/** Kills the app's session at a random instant of a refresh, starts it again and looks what has become of it. */
export async function killSessions({ rounds, overlap, onRound }: KillOptions): Promise<Tally> {
  await using stack = new AsyncDisposableStack()
  const keyring = stack.use(await startKeyring())
  const tenant = stack.use(await startTenant({ overlap }))
  const killer = stack.use(await startKiller())
  const watch = stack.use(watchExchanges(tenant.issuer))
  const { file } = stack.use(await buildChild())
  const tally = createTally()
  const start = (): SessionProcess =>
    startSessionProcess({ file, env: keyring.env, settings: tenant.settings, service: SERVICE })
  const [user] = tenant.users
  if (user === undefined) throw new Error('The tenant has no users.')
  const credentials = { username: user.username, password: user.password, realm: user.realm }

  let app = start()
  let longest = 0
  try {
    await app.restore()
    expectAlive(await app.signIn(credentials), app)
    longest = await durationOfRefresh(app)
    for (let round = 1; round <= rounds; round++) {
      const step = await kill()
      await app[Symbol.asyncDispose]()
      const begun = performance.now()
      app = start()
      await judge(step)
      tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
      tally.rounds = round
      onRound?.(tally)
    }
    const { reusedRefreshTokens } = await tenant.control.counters()
    if (overlap > 0 && reusedRefreshTokens > 0) tally.problems.push(`${reusedRefreshTokens} tokens reused`)
    return tally
  } finally {
    await app[Symbol.asyncDispose]()
  }

  /** Leaves the process dead. */
  async function kill(): Promise<(after: SavedSession | undefined) => Step> {
    const before = await app.look()
    watch.reset()
    const refreshed = app.refresh()
    const killedAt = await killer.kill(app.pid, Math.random() * longest * MARGIN)
    const published = await refreshed
    return (after) =>
      stepOf({
        killedAt,
        published,
        stored: after !== undefined && after.refreshToken !== before?.refreshToken,
        marked: after?.marked === true,
        askedAt: watch.askedAt,
        answeredAt: watch.answeredAt,
      })
  }

  async function judge(stepFor: (after: SavedSession | undefined) => Step): Promise<void> {
    const step = stepFor(await app.look())
    tally.steps[step] += 1
    const state = await app.restore()
    if (isAlive(state)) return
    if (state.kind !== 'signed-out') {
      tally.problems.push(`${step}: ${JSON.stringify(state)}\n${app.output()}`)
      return
    }
    tally.lost[step] += 1
    const reason = state.reason?.code ?? 'nothing'
    tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1)
    expectAlive(await app.signIn(credentials), app)
  }
}

function isAlive(state: Session): boolean {
  return state.kind === 'signed-in' && state.next.kind === 'refresh' && state.keptIn.place === 'keychain'
}

function expectAlive(state: Session, app: SessionProcess): void {
  if (!isAlive(state)) throw new Error(`${JSON.stringify(state)}\n${app.output()}`)
}

/** The median, in milliseconds. */
async function durationOfRefresh(app: SessionProcess): Promise<number> {
  const durations: number[] = []
  for (let count = 0; count < WARM_UP; count++) {
    const begun = performance.now()
    await app.refresh()
    durations.push(performance.now() - begun)
  }
  return durations.sort((a, b) => a - b)[Math.floor(WARM_UP / 2)] ?? 0
}
