/** RFC 6749 section 6. Without a scope the tenant issues the ones that were granted at the sign-in. */
export function refreshGrantBody(refreshToken: string): URLSearchParams {
  return new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken })
}
