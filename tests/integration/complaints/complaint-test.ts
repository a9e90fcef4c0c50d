import { expect, test as base } from '@playwright/test'
import { startTenant, type Tenant } from '../../tenant/start-tenant.ts'
import { ALEX, startApp, type App } from '../main/session/app.ts'

export { ALEX, expect, startApp }
export { callApi, plansRefresh } from '../main/session/session-test.ts'

/** A tenant, and the app in which Alex has signed in. */
export const test = base.extend<{ tenant: Tenant; app: App }>({
  tenant: async ({}, use) => {
    await using tenant = await startTenant()
    await use(tenant)
  },
  app: async ({ tenant }, use) => {
    await using app = await startApp(tenant)
    await app.session.signIn(ALEX)
    await use(app)
  },
})
