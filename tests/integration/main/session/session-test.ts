import { test as base } from '@playwright/test'
import type { Session } from '../../../../shared/session.ts'
import type { TenantOptions } from '../../../tenant/options.ts'
import { startTenant, type Tenant } from '../../../tenant/start-tenant.ts'
import { startApp, type App } from './app.ts'

export { expect } from '@playwright/test'

/** A tenant, and the app in which nobody has signed in. */
export const test = base.extend<{ tenantOptions: TenantOptions; tenant: Tenant; app: App }>({
  tenantOptions: [{}, { option: true }],
  tenant: async ({ tenantOptions }, use) => {
    await using tenant = await startTenant(tenantOptions)
    await use(tenant)
  },
  app: async ({ tenant }, use) => {
    await using app = await startApp(tenant)
    await use(app)
  },
})

export const plansRefresh = (state: Session): boolean =>
  state.kind === 'signed-in' && state.next.kind === 'refresh'

/** Status of a call of the API with the session's token. */
export async function callApi(tenant: Tenant, app: App): Promise<number> {
  const headers = { Authorization: `Bearer ${await app.session.accessToken()}` }
  return (await fetch(new URL('/api/reports', tenant.issuer), { headers })).status
}
