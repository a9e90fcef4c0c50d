import type { AuthorizationServer } from '../auth/authorization-server.ts'
import { describedBy, provenSubject, type LiveSession } from './live-session.ts'

/**
 * After a restart the claims are unknown until an ID token comes; where the refresh brings none, /userinfo tells them.
 * @throws {AuthError} the session goes on without them
 */
export async function completeProfile(live: LiveSession, server: AuthorizationServer): Promise<void> {
  const { account, accessToken, scopes, claims } = live
  if (accessToken === undefined || !scopes.includes('openid') || Object.keys(claims).length > 0) return
  live.claims = await server.userinfo(accessToken.value, undefined, provenSubject(account))
  live.account = describedBy(live.account, live.claims)
}
