/** How a tenant is set up. Lifetimes are seconds. */
export interface TenantOptions {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  /** Where clients find it, such as `http://127.0.0.1:8282`, if that is a proxy in front of it. */
  publicOrigin?: string
  /** Life of access tokens. Default 86,400, as Auth0's. */
  tokenLifetime?: number
  /** Default 36,000. */
  idTokenLifetime?: number
  /** Life of a refresh token family: rotation does not extend it. Default 30 days. */
  refreshTokenLifetime?: number
  /** For how long the previous refresh token is still accepted after its rotation. Default 0. */
  overlap?: number
  /**
   * A revocation ends every refresh token of its user and application: Auth0's "Refresh Token Revocation Deletes
   * Grant". Default false, as in tenants from after 13 January 2021.
   */
  revocationDeletesGrant?: boolean
  /** Opaque access tokens even where an audience was asked for. */
  opaqueAccessTokens?: boolean
  /** Wrong passwords in a row after which an account answers 429. Default 10. */
  wrongPasswordLimit?: number
  /** Requests a minute to the token endpoint after which it answers 429. Default 10,000. */
  rateLimit?: number
  /** Life of an `mfa_token`. Default 600. */
  mfaTokenLifetime?: number
  /** Life of a code that was sent, and of a push. Default 300. */
  mfaCodeLifetime?: number
  /** Whether a code of an authenticator app counts once, as RFC 6238 section 5.2 has it. Default true. */
  singleUseOtps?: boolean
  /** Wrong codes after which a user must wait. Default 10. */
  wrongCodeLimit?: number
  /** After so many seconds one more code may be tried. Default 360. */
  wrongCodeRefill?: number
  /** SMS, calls and e-mails to one user in an hour. Default 10. */
  messageLimit?: number
  /** A push that is asked for sooner than this is answered `slow_down`. Default 2. */
  pushPollInterval?: number
}

export type TenantPolicy = Required<Omit<TenantOptions, 'port' | 'host' | 'publicOrigin'>>

const DEFAULTS: TenantPolicy = {
  tokenLifetime: 86_400,
  idTokenLifetime: 36_000,
  refreshTokenLifetime: 2_592_000,
  overlap: 0,
  revocationDeletesGrant: false,
  opaqueAccessTokens: false,
  wrongPasswordLimit: 10,
  rateLimit: 10_000,
  mfaTokenLifetime: 600,
  mfaCodeLifetime: 300,
  singleUseOtps: true,
  wrongCodeLimit: 10,
  wrongCodeRefill: 360,
  messageLimit: 10,
  pushPollInterval: 2,
}

export function policyOf({
  port: _port,
  host: _host,
  publicOrigin: _publicOrigin,
  ...options
}: TenantOptions): TenantPolicy {
  return { ...DEFAULTS, ...options }
}
