import { test as base } from '@playwright/test'
import { CLIENTS, PASSWORD_GRANT, PASSWORD_REALM_GRANT, REFRESH_TOKEN_GRANT } from '../../tenant/clients.ts'
import { startTenant, type Tenant } from '../../tenant/start-tenant.ts'

export { expect } from '@playwright/test'
export { PASSWORD_GRANT, PASSWORD_REALM_GRANT, REFRESH_TOKEN_GRANT }

/** Every test has a tenant of its own. */
export const test = base.extend<{ tenant: Tenant }>({
  tenant: async ({}, use) => {
    const tenant = await startTenant()
    await use(tenant)
    await tenant.stop()
  },
})

export interface Answer {
  status: number
  headers: Headers
  body: Record<string, string>
}

export const ALEX = { username: 'alex@example.com', password: 'correct-horse-battery-staple' }
export const EVERYTHING = 'openid profile email offline_access read:reports write:reports'

export async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
  }
}

/** Posts a form to the token endpoint, as the public native client unless the parameters say otherwise. */
export async function requestTokens(
  tenant: Tenant,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isBasic = 'authorization' in headers
  const body = new URLSearchParams({
    ...(!isBasic && { client_id: CLIENTS.native.clientId }),
    ...parameters,
  })
  return read(await fetch(new URL('/oauth/token', tenant.issuer), { method: 'POST', body, headers }))
}

/** Signs Alex in with every scope. */
export const signIn = (tenant: Tenant, parameters: Record<string, string> = {}): Promise<Answer> =>
  requestTokens(tenant, {
    grant_type: PASSWORD_GRANT,
    ...ALEX,
    audience: tenant.settings.audience,
    scope: EVERYTHING,
    ...parameters,
  })

export const refresh = (
  tenant: Tenant,
  token: string | undefined,
  parameters: Record<string, string> = {},
): Promise<Answer> =>
  requestTokens(tenant, { grant_type: REFRESH_TOKEN_GRANT, refresh_token: token ?? '', ...parameters })

export const getWith = (tenant: Tenant, path: string, token?: string): Promise<Response> =>
  fetch(new URL(path, tenant.issuer), {
    redirect: 'manual',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })
