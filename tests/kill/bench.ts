import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKeyring, type Keyring } from '../environment/keyring.ts'
import { buildChild } from '../session-process/build-child.ts'
import type { Credentials } from '../session-process/orders.ts'
import { startSessionProcess, type SessionProcess } from '../session-process/session-process.ts'
import { startTenant, type Tenant } from '../tenant/start-tenant.ts'
import { type RequestWatch, watchRequests } from './request-watch.ts'
import { type Killer, startKiller } from './start-killer.ts'

/** All that a process stands on which is killed again and again. */
export interface KillBench extends AsyncDisposable {
  keyring: Keyring
  tenant: Tenant
  killer: Killer
  watch: RequestWatch
  credentials: Credentials
  /** A folder of this bench's own. */
  folder: string
  start(): SessionProcess
}

export interface KillOptions<Progress> {
  rounds: number
  onRound?: (progress: Progress) => void
}

/** A little longer than what is killed takes, so that its last step is hit too. */
export const MARGIN = 1.25

export async function startKillBench(options: {
  /** Seconds for which the tenant accepts the previous refresh token. */
  overlap: number
  /** Path of the request that counts. */
  watched: string
  /** Under which the keychain keeps the items. */
  service: string
}): Promise<KillBench> {
  const { overlap, watched, service } = options
  await using stack = new AsyncDisposableStack()
  const keyring = stack.use(await startKeyring())
  const tenant = stack.use(await startTenant({ overlap }))
  const killer = stack.use(await startKiller())
  const watch = stack.use(watchRequests(tenant.issuer, watched))
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-kill-'))
  stack.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  const { file } = stack.use(await buildChild())
  const [user] = tenant.users
  if (user === undefined) throw new Error('The tenant has no users.')
  const { settings } = tenant
  const userData = join(folder, 'user-data')
  const running = stack.move()
  return {
    keyring,
    tenant,
    killer,
    watch,
    folder,
    credentials: { username: user.username, password: user.password, realm: user.realm },
    start: () => startSessionProcess({ file, env: keyring.env, settings, service, userData }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** The median of a few, in milliseconds. */
export async function durationOf(work: () => Promise<unknown>, times = 5): Promise<number> {
  const durations: number[] = []
  for (let count = 0; count < times; count++) {
    const begun = performance.now()
    await work()
    durations.push(performance.now() - begun)
  }
  return durations.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
