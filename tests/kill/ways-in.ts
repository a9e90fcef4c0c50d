import type { Credentials, GivenFactor } from '../session-process/orders.ts'
import type { Tenant } from '../tenant/start-tenant.ts'

/** A way to sign in. */
export interface WayIn {
  username: string
  /** Of the token endpoint; the last of them brings the tokens. */
  requests: number
  secondFactor?: (tenant: Tenant, username: string) => Promise<GivenFactor>
  /** Whether the tenant replaces what was given by a new recovery code. */
  replacesCode?: true
}

export const PASSWORD: WayIn = { username: 'alex@example.com', requests: 1 }

export const OTP: WayIn = {
  username: 'factors@example.com',
  requests: 2,
  secondFactor: async ({ control }, username) => ({ type: 'otp', code: await control.otp(username) }),
}

export const RECOVERY_CODE: WayIn = {
  username: 'factors@example.com',
  requests: 2,
  secondFactor: async ({ control }, username) => ({
    type: 'recovery-code',
    code: await control.recoveryCode(username),
  }),
  replacesCode: true,
}

export function credentialsOf({ users }: Tenant, { username }: WayIn): Credentials {
  const user = users.find((other) => other.username === username)
  if (user === undefined) throw new Error(`The tenant has no ${username}.`)
  return { username, password: user.password, realm: user.realm }
}
