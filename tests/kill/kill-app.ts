import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Saved } from '../session-process/orders.ts'
import { startAppProcess } from './app-process.ts'
import { startKillBench } from './bench.ts'
import type { KillRefreshOptions } from './kill-sessions.ts'
import { repeat } from './repeat.ts'
import { type Step, STEP_TEXTS, stepOf } from './steps.ts'
import { createTally, type Tally } from './tally.ts'

/** The app's own id, under which its keychain keeps the items. */
const SERVICE = 'com.latchkey.desktop'
/** From the first request to the tenant until all is published: about as long as a refresh takes at a start. */
const REFRESH_AT_START = 250

/** The same with the app's own bundle and windows, killed in the refresh of its start. */
export async function killApp({ overlap, ...options }: KillRefreshOptions): Promise<Tally<Step>> {
  await using bench = await startKillBench({ overlap, watched: '/oauth/token', service: SERVICE })
  const { tenant, killer, watch, folder, credentials } = bench
  const { env } = bench.keyring
  const settingsFile = join(folder, 'settings.json')
  await writeFile(settingsFile, JSON.stringify(tenant.settings))
  const tally = createTally(STEP_TEXTS)
  const startApp = () => startAppProcess({ env, userData: join(folder, 'user-data'), settingsFile })

  await signIn()
  let before = await look()
  await repeat(tally, options, async () => {
    await killOnce()
    await startAgain()
    before = await look()
  })
  return tally

  async function killOnce(): Promise<void> {
    watch.reset()
    const asked = watch.nextRequest()
    await using app = await startApp()
    await asked
    const killedAt = await killer.kill(app.pid, Math.random() * REFRESH_AT_START)
    await app.exited
    const published = (await app.logged('session.refreshed')) !== undefined
    const after = await look()
    const stored = after !== undefined && after.refreshToken !== before?.refreshToken
    const { askedAt, answeredAt } = watch
    tally.steps[
      stepOf({ killedAt, published, stored, marked: after?.marked === true, askedAt, answeredAt })
    ] += 1
  }

  async function startAgain(): Promise<void> {
    await using app = await startApp()
    const event = await app.logged('session.refreshed', 'session.ended', 'session.waiting')
    if (event !== 'session.refreshed') tally.problems.push(`at a restart: ${event ?? 'nothing'}`)
  }

  async function signIn(): Promise<void> {
    await using session = bench.start()
    await session.restore()
    await session.signIn(credentials)
  }

  async function look(): Promise<Saved['session']> {
    await using session = bench.start()
    return (await session.look()).session
  }
}
