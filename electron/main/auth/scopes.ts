/** OpenID Connect Core section 11: the scope that asks for a refresh token. */
export const OFFLINE_ACCESS = 'offline_access'

/** `offline_access` is asked for where the person wants to stay signed in, and only there. */
export function requestedScopes(configured: readonly string[], staySignedIn: boolean): string[] {
  const scopes = configured.filter((scope) => scope !== OFFLINE_ACCESS)
  return [...new Set(staySignedIn ? [...scopes, OFFLINE_ACCESS] : scopes)]
}
