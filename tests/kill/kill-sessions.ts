import type { Saved } from '../session-process/orders.ts'
import { expectAlive, isAlive } from './alive.ts'
import { durationOf, MARGIN, startKillBench } from './bench.ts'
import { noteTold } from './note-told.ts'
import { type KillOptions, repeat } from './repeat.ts'
import { type Step, STEP_TEXTS, stepOf } from './steps.ts'
import { createTally, type Tally } from './tally.ts'

export interface KillRefreshOptions extends KillOptions<Step> {
  /** Seconds for which the tenant accepts the previous refresh token. */
  overlap: number
}

const SERVICE = 'com.example.latchkey.kill-test'

/** Kills the app's session at a random instant of a refresh, starts it again and looks what has become of it. */
export async function killSessions({ overlap, ...options }: KillRefreshOptions): Promise<Tally<Step>> {
  await using bench = await startKillBench({ overlap, watched: '/oauth/token', service: SERVICE })
  const { tenant, killer, watch, credentials } = bench
  const tally = createTally(STEP_TEXTS)

  let app = bench.start()
  let longest = 0
  try {
    await app.restore()
    expectAlive(await app.signIn(credentials), app)
    longest = await durationOf(() => app.refresh())
    await repeat(tally, options, async () => {
      const step = await kill()
      await app[Symbol.asyncDispose]()
      const begun = performance.now()
      app = bench.start()
      await judge(step)
      tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
    })
    const { reusedRefreshTokens } = await tenant.control.counters()
    if (overlap > 0 && reusedRefreshTokens > 0) tally.problems.push(`${reusedRefreshTokens} tokens reused`)
    return tally
  } finally {
    await app[Symbol.asyncDispose]()
  }

  /** Leaves the process dead. */
  async function kill(): Promise<(after: Saved) => Step> {
    const before = await app.look()
    watch.reset()
    const refreshed = app.refresh().then(
      () => true,
      () => false,
    )
    const killedAt = await killer.kill(app.pid, Math.random() * longest * MARGIN)
    const published = await refreshed
    return ({ session }) =>
      stepOf({
        killedAt,
        published,
        stored: session !== undefined && session.refreshToken !== before.session?.refreshToken,
        marked: session?.marked === true,
        askedAt: watch.askedAt,
        answeredAt: watch.answeredAt,
      })
  }

  async function judge(stepFor: (after: Saved) => Step): Promise<void> {
    const step = stepFor(await app.look())
    tally.steps[step] += 1
    const state = await app.restore()
    if (isAlive(state)) return
    if (state.kind !== 'signed-out') {
      tally.problems.push(`${step}: ${JSON.stringify(state)}\n${app.output()}`)
      return
    }
    tally.lost[step] += 1
    noteTold(tally, step, state.reason)
    expectAlive(await app.signIn(credentials), app)
  }
}
