import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAlive } from './alive.ts'
import { startAppProcess } from './app-process.ts'
import { MARGIN, medianOf, startKillBench } from './bench.ts'
import type { KillRefreshOptions } from './kill-sessions.ts'
import { noteTold } from './note-told.ts'
import { repeat } from './repeat.ts'
import { type Step, STEP_TEXTS, stepOf } from './steps.ts'
import { createTally, type Tally } from './tally.ts'

/** The app's own id, under which its keychain keeps the items. */
const SERVICE = 'com.latchkey.desktop'
/** Starts, for how long the refresh of one takes. */
const MOST_MEASURED = 5

/** The same with the app's own bundle and windows, killed in the refresh of its start. */
export async function killApp({ overlap, ...options }: KillRefreshOptions): Promise<Tally<Step>> {
  await using bench = await startKillBench({ overlap, watched: '/oauth/token', service: SERVICE })
  const { tenant, killer, watch, folder, credentials } = bench
  // What a killed Chromium leaves goes with the folder.
  const env = { ...bench.keyring.env, TMPDIR: folder }
  const settingsFile = join(folder, 'settings.json')
  await writeFile(settingsFile, JSON.stringify(tenant.settings))
  const tally = createTally(STEP_TEXTS)
  const startApp = () => startAppProcess({ env, userData: join(folder, 'user-data'), settingsFile })
  /** Sees what the app has left, and takes nothing up. */
  await using onlooker = bench.start()
  const look = async () => (await onlooker.look()).session

  await signIn()
  const longest = await medianOf(durationOfRefresh, Math.min(MOST_MEASURED, options.rounds))
  await repeat(tally, options, async () => {
    const step = await kill()
    tally.steps[step] += 1
    const begun = performance.now()
    await judge(step)
    tally.longestStart = Math.max(tally.longestStart, performance.now() - begun)
  })
  const { reusedRefreshTokens } = await tenant.control.counters()
  if (overlap > 0 && reusedRefreshTokens > 0) tally.problems.push(`${reusedRefreshTokens} tokens reused`)
  return tally

  async function signIn(): Promise<void> {
    await using session = bench.start()
    await session.restore()
    expectAlive(await session.signIn(credentials), session)
  }

  /** From the first request of a start to the tenant until the new access token is published. */
  async function durationOfRefresh(): Promise<number> {
    const asked = watch.nextRequest()
    await using app = await startApp()
    await asked
    const begun = performance.now()
    await app.logged('session.refreshed')
    return performance.now() - begun
  }

  async function kill(): Promise<Step> {
    const before = await look()
    watch.reset()
    const asked = watch.nextRequest()
    await using app = await startApp()
    await asked
    const killedAt = await killer.kill(app.pid, Math.random() * longest * MARGIN)
    await app.exited
    const after = await look()
    const { askedAt, answeredAt } = watch
    return stepOf({
      killedAt,
      published: (await app.logged('session.refreshed')) !== undefined,
      stored: after !== undefined && after.refreshToken !== before?.refreshToken,
      marked: after?.marked === true,
      askedAt,
      answeredAt,
    })
  }

  async function judge(step: Step): Promise<void> {
    await using app = await startApp()
    const event = await app.logged('session.refreshed', 'session.ended', 'session.waiting')
    if (event === 'session.refreshed') return
    if (event !== 'session.ended') {
      tally.problems.push(`${step}: ${event ?? 'nothing'} at the next start`)
      return
    }
    tally.lost[step] += 1
    await app[Symbol.asyncDispose]()
    const [last] = await onlooker.timeline()
    noteTold(tally, step, last?.code === 'ended' ? last.reason : undefined)
    await signIn()
  }
}
