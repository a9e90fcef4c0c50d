import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startKeyring, type Keyring } from '../environment/keyring.ts'
import type { TenantOptions } from '../tenant/options.ts'
import { startTenant, type Tenant } from '../tenant/start-tenant.ts'
import { buildChild } from './build-child.ts'
import type { Credentials } from './orders.ts'
import { startSessionProcess, type SessionProcess, type SessionProcessOptions } from './session-process.ts'

/** All that sessions in processes of their own stand on: a real keyring, a real tenant, and the app's own code. */
export interface SessionBench extends AsyncDisposable {
  keyring: Keyring
  tenant: Tenant
  credentials: Credentials
  /** A folder of this bench's own. */
  folder: string
  /** Each process finds what the one before has left. */
  start(options?: Partial<Pick<SessionProcessOptions, 'env' | 'execArgv'>>): SessionProcess
}

export interface SessionBenchOptions extends TenantOptions {
  /** Under which the keychain keeps the items. */
  service?: string
  /** A folder to keep the keyring's files in, other than a throwaway one. */
  keyringHome?: string
}

export async function startSessionBench(options: SessionBenchOptions = {}): Promise<SessionBench> {
  const { service = 'com.example.latchkey.session-test', keyringHome: home, ...tenantOptions } = options
  await using stack = new AsyncDisposableStack()
  const keyring = stack.use(await startKeyring({ ...(home !== undefined && { home }) }))
  const tenant = stack.use(await startTenant(tenantOptions))
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-session-'))
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
    credentials: { username: user.username, password: user.password, realm: user.realm },
    folder,
    start: ({ env, execArgv = [] } = {}) =>
      startSessionProcess({
        file,
        env: { ...keyring.env, ...env },
        settings,
        service,
        userData,
        execArgv,
      }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
