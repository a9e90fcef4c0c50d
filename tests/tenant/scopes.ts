/** The one API that the tenant knows, as its Auth0 identifier. */
export const API_AUDIENCE = 'https://api.latchkey.example/'

export const API_SCOPES: readonly string[] = ['read:reports', 'write:reports']

const OIDC_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'address', 'phone']
const OFFLINE_ACCESS = 'offline_access'

/** Everything that a refresh token or an access token of this tenant may carry. */
export const ALL_SCOPES: readonly string[] = [...OIDC_SCOPES, OFFLINE_ACCESS, ...API_SCOPES]

export const isOidcScope = (scope: string): boolean => OIDC_SCOPES.includes(scope) || scope === OFFLINE_ACCESS

/**
 * The scopes that a sign-in is granted: all of the API's where none was asked for, all of OpenID
 * Connect's where only `openid` was, and otherwise the known ones among those asked for.
 * https://auth0.com/docs/get-started/authentication-and-authorization-flow/call-your-api-using-resource-owner-password-flow
 */
export function grantedScopes(asked: string | undefined, audience: string | undefined): string[] {
  const scopes = new Set(asked?.split(' ').filter(Boolean))
  const known = audience === undefined ? ALL_SCOPES.filter(isOidcScope) : ALL_SCOPES
  if (scopes.size === 0) return audience === undefined ? [...OIDC_SCOPES] : [...API_SCOPES]
  if (scopes.size === 1 && scopes.has('openid')) return [...OIDC_SCOPES]
  return known.filter((scope) => scopes.has(scope))
}
