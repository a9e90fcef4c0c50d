/** RFC 7009 section 2.1. */
export function revocationBody(refreshToken: string): URLSearchParams {
  return new URLSearchParams({ token: refreshToken, token_type_hint: 'refresh_token' })
}
