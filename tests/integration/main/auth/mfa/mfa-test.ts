import { test as base } from '@playwright/test'
import type { AuthorizationServer } from '../../../../../electron/main/auth/authorization-server.ts'
import { createAuthorizationServer } from '../../../../../electron/main/auth/create-authorization-server.ts'
import type { MfaConversation } from '../../../../../electron/main/auth/mfa/mfa-conversation.ts'
import { MfaRequired, type MfaDemand } from '../../../../../electron/main/auth/mfa/mfa-required.ts'
import { startMfa } from '../../../../../electron/main/auth/mfa/start-mfa.ts'
import type { Timers } from '../../../../../electron/main/clock/clock.ts'
import { createServerClock } from '../../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../../electron/main/clock/system-clock.ts'
import { loadSettings } from '../../../../../electron/main/config/load-settings.ts'
import { createTransport } from '../../../../../electron/main/transport/create-transport.ts'
import type { MfaStep } from '../../../../../shared/mfa.ts'
import type { ClientName } from '../../../../tenant/clients.ts'
import type { TenantOptions } from '../../../../tenant/options.ts'
import { startTenant, type Tenant } from '../../../../tenant/start-tenant.ts'
import { RecordingLogger } from '../../../../unit/main/recording-logger.ts'

export { expect } from '@playwright/test'

export const PASSWORD = 'correct-horse-battery-staple'

/** Polls of a push come twenty times sooner than a tenant would like. */
const hurried: Timers = { after: (delay, run) => systemTimers.after(delay / 20, run) }
const clock = createServerClock(systemClock)
const transport = createTransport({ fetch, clock, timers: systemTimers })

export const test = base.extend<{ tenantOptions: TenantOptions; tenant: Tenant }>({
  tenantOptions: [{ pushPollInterval: 0 }, { option: true }],
  tenant: async ({ tenantOptions }, use) => {
    await using tenant = await startTenant(tenantOptions)
    await use(tenant)
  },
})

/** The client as the app makes it, from the settings that the tenant prints. */
export function serverFor(tenant: Tenant, client: ClientName = 'native'): AuthorizationServer {
  const readFile = (): string => JSON.stringify(tenant.settingsFor(client))
  const loaded = loadSettings({ argv: [], env: {}, userData: '', readFile })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return createAuthorizationServer({
    settings: loaded.settings,
    transport,
    clock,
  })
}

/** The demand that a grant is refused with. */
export async function demandOf(grant: Promise<unknown>): Promise<MfaDemand> {
  const error: unknown = await grant.catch((reason: unknown) => reason)
  if (error instanceof MfaRequired) return error.demand
  throw new Error('no second factor was demanded', { cause: error })
}

export interface Scene {
  mfa: MfaConversation
  server: AuthorizationServer
  /** Refresh tokens that came too late. */
  givenBack: string[]
  log: RecordingLogger
}

/** Signs in as far as the second factor, up to the first step that waits for the person. */
export async function begin(tenant: Tenant, name: string, client?: ClientName): Promise<Scene> {
  const server = serverFor(tenant, client)
  const username = `${name}@example.com`
  const demand = await demandOf(server.passwordGrant({ username, password: PASSWORD, staySignedIn: true }))
  return goOn(server, demand, username)
}

export async function goOn(server: AuthorizationServer, demand: MfaDemand, username: string): Promise<Scene> {
  const givenBack: string[] = []
  const log = new RecordingLogger()
  const mfa = startMfa(demand, username, {
    server: server.mfa,
    clock: systemClock,
    timers: hurried,
    log,
    giveBack: (token) => void givenBack.push(token),
  })
  await stepAfter(mfa, 'loading')
  return { mfa, server, givenBack, log }
}

/** The step that follows, or the same one where it has failed. */
export async function stepAfter(mfa: MfaConversation, kind: MfaStep['kind']): Promise<MfaStep> {
  const isOver = (): boolean => mfa.current().step.kind !== kind || mfa.current().failure !== undefined
  if (!isOver()) {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const stop = mfa.onChange(() => {
      if (isOver()) resolve(undefined)
    })
    await promise
    stop()
  }
  return mfa.current().step
}

export function factorId(mfa: MfaConversation, type: string): string {
  return mfa.current().factors.find((factor) => factor.type === type)?.id ?? ''
}

export const lastCode = async (tenant: Tenant, name: string): Promise<string> =>
  (await tenant.control.inbox(`${name}@example.com`)).at(-1)?.code ?? ''

/** Another code of six digits. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000')
