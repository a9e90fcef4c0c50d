import { CLIENTS, type ClientAuthentication, type ClientName, type TenantClient } from './clients.ts'
import { ALL_SCOPES, API_AUDIENCE } from './scopes.ts'
import { REALMS } from './users.ts'

/** The settings of Latchkey, ready to be pasted into its settings file. */
export interface LatchkeySettings {
  domain: string
  clientId: string
  clientAuthentication: ClientAuthentication
  clientSecret?: string
  audience: string
  scopes: string[]
  realms: { name: string; label: string }[]
  apiBaseUrl: string
  passwordResetUrl?: string
  browserSignInUrl?: string
  supportUrl?: string
  attemptsBeforeBlock?: number
}

/** @param origin such as `http://127.0.0.1:8282`: without the scheme, https would be meant. */
export function settingsFor(origin: string, name: ClientName = 'native'): LatchkeySettings {
  const client: TenantClient = CLIENTS[name]
  return {
    domain: origin,
    clientId: client.clientId,
    clientAuthentication: client.clientAuthentication,
    ...(client.clientSecret === undefined ? {} : { clientSecret: client.clientSecret }),
    audience: API_AUDIENCE,
    scopes: ALL_SCOPES.filter((scope) => scope !== 'address' && scope !== 'phone'),
    realms: REALMS.map((realm) => ({ ...realm })),
    apiBaseUrl: origin,
  }
}
