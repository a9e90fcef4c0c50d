import type { Settings } from '../config/settings.ts'
import type { Credentials } from './authorization-server.ts'
import { requestedScopes } from './scopes.ts'

const PASSWORD_REALM = 'http://auth0.com/oauth/grant-type/password-realm'

/**
 * RFC 6749 section 4.3.2, or with a realm Auth0's extension of it:
 * https://auth0.com/docs/get-started/authentication-and-authorization-flow/resource-owner-password-flow
 */
export function passwordGrantBody(
  { audience, scopes }: Pick<Settings, 'audience' | 'scopes'>,
  { username, password, realm, staySignedIn }: Credentials,
): URLSearchParams {
  const body = new URLSearchParams(
    realm === undefined ? { grant_type: 'password' } : { grant_type: PASSWORD_REALM, realm },
  )
  body.set('username', username)
  body.set('password', password)
  if (audience !== undefined) body.set('audience', audience)
  const scope = requestedScopes(scopes, staySignedIn).join(' ')
  // Without a scope the tenant grants all scopes of the API; an empty one is no scope at all.
  if (scope !== '') body.set('scope', scope)
  return body
}
