import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKeyring } from '../environment/keyring.ts'
import { startTenant } from '../tenant/start-tenant.ts'
import { startAppProcess } from './app-process.ts'
import { buildChild } from './build-child.ts'
import { watchExchanges } from './exchange-watch.ts'
import type { KillOptions } from './kill-sessions.ts'
import { type SavedSession, startSessionProcess } from './session-process.ts'
import { startKiller } from './start-killer.ts'
import { stepOf } from './steps.ts'
import { createTally, type Tally } from './tally.ts'

/** The app's own id, under which its keychain keeps the items. */
const SERVICE = 'com.latchkey.desktop'
/** From the first request to the tenant until all is published: about as long as a refresh takes at a start. */
const REFRESH_AT_START = 250

/** The same with the app's own bundle and windows, killed in the refresh of its start. */
export async function killApp({ rounds, overlap, onRound }: KillOptions): Promise<Tally> {
  await using stack = new AsyncDisposableStack()
  const keyring = stack.use(await startKeyring())
  const tenant = stack.use(await startTenant({ overlap }))
  const killer = stack.use(await startKiller())
  const watch = stack.use(watchExchanges(tenant.issuer))
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-kill-'))
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  const settingsFile = join(folder, 'settings.json')
  await writeFile(settingsFile, JSON.stringify(tenant.settings))
  const { file } = stack.use(await buildChild())
  const tally = createTally()
  const { env } = keyring
  const startApp = () => startAppProcess({ env, userData: join(folder, 'user-data'), settingsFile })
  const startSession = () => startSessionProcess({ file, env, settings: tenant.settings, service: SERVICE })

  await signIn()
  let before = await look()
  for (let round = 1; round <= rounds; round++) {
    await killOnce()
    await startAgain()
    before = await look()
    tally.rounds = round
    onRound?.(tally)
  }
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
    const [user] = tenant.users
    if (user === undefined) throw new Error('The tenant has no users.')
    await using session = startSession()
    await session.restore()
    await session.signIn({ username: user.username, password: user.password, realm: user.realm })
  }

  async function look(): Promise<SavedSession | undefined> {
    await using session = startSession()
    return await session.look()
  }
}
