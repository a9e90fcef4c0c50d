import type { JsonObject } from '../../../shared/json.ts'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import type { MfaServer } from './mfa/mfa-server.ts'
import type { TokenResponse } from './token-response.ts'

export type { TokenResponse }

/** The tenant, as the session uses it. Every method throws an {@link AuthError}. */
export interface AuthorizationServer {
  /**
   * Fetches the signing keys unless they are fresh, which they are for five minutes: shows, before any secret is sent,
   * that the tenant is there and is no captive portal, and leaves the connection open for the grant. Cut after 10 s.
   * `freshFor` is for a caller that is after the connection: a server closes it sooner than keys grow old.
   */
  reach(signal?: AbortSignal, freshFor?: Milliseconds): Promise<void>
  /**
   * The password or the password-realm grant. Nothing of the answer has been validated yet. Not cancellable: the tenant
   * may have issued tokens already. `onIssued` hears of a refresh token before the rest of the answer is read.
   */
  passwordGrant(credentials: Credentials, onIssued?: (refreshToken: string) => void): Promise<TokenResponse>
  /**
   * RFC 6749 section 6. Not cancellable: the tenant may have rotated the token already.
   * `scopes` are those issued so far: an answer without `scope` means the same again.
   * `onRotated` hears of a new refresh token before the rest of the answer is read: the tenant has retired the old
   * one, whatever the rest is worth.
   */
  refreshGrant(
    refreshToken: string,
    scopes: string[],
    onRotated?: (refreshToken: string) => void,
  ): Promise<TokenResponse>
  /** Checks the ID token and the access token; `subject` is the one that a refreshed session must keep. */
  validate(tokens: TokenResponse, expected: { subject?: string }): Promise<ValidatedTokens>
  /** The profile where no ID token came; `subject` is whose it must be, where that is known. */
  userinfo(accessToken: string, signal?: AbortSignal, expected?: { subject?: string }): Promise<JsonObject>
  /** RFC 7009. */
  revoke(refreshToken: string): Promise<void>
  /** Second factors, where either grant has thrown MfaRequired. */
  readonly mfa: MfaServer
}

export interface Credentials {
  username: string
  password: string
  realm?: string | undefined
  staySignedIn: boolean
}

export interface ValidatedTokens {
  accessToken: AccessToken
  refreshToken?: string
  scopes: string[]
  withheldScopes: string[]
  addedScopes: string[]
  /** Of the ID token; absent where none came. */
  claims?: JsonObject
}

export interface AccessToken {
  value: string
  format: 'jwt' | 'opaque'
  audience?: string
  /** The sooner of the answer's `expires_in` and the token's own life. */
  expiresAt: EpochMs
}
