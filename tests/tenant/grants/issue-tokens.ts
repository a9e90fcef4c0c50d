import type { TokenEndpointGrantContext } from 'oidc-provider'
import { claimsOf } from '../claims.ts'
import { apiResource } from '../resource.ts'
import { isOidcScope } from '../scopes.ts'
import type { TenantState } from '../state.ts'
import type { User } from '../users.ts'

interface Authorization {
  user: User
  scopes: string[]
  grantType: string
  audience: string | undefined
}

/** Answers a sign-in: an access token, an ID token for `openid`, a refresh token for `offline_access`. */
export async function issueTokens(
  ctx: TokenEndpointGrantContext,
  state: TenantState,
  { user, scopes, grantType, audience }: Authorization,
): Promise<void> {
  const { provider, client } = ctx.oidc
  const scope = scopes.join(' ')

  const grant = new provider.Grant({ accountId: user.sub, clientId: client.clientId })
  grant.addOIDCScope(scopes.filter(isOidcScope))
  if (audience) grant.addResourceScope(audience, scopes)
  const grantId = await grant.save()

  const source = { client, accountId: user.sub, grantId, gty: grantType, scope }
  const accessToken = new provider.AccessToken({
    ...source,
    resourceServer: audience ? new provider.ResourceServer(audience, apiResource(state)) : undefined,
  })
  const refreshToken = new provider.RefreshToken({ ...source, resource: audience, rotations: 0 })
  const idToken = Object.assign(new provider.IdToken(claimsOf(user), { ctx }), { scope })

  ctx.body = {
    access_token: await accessToken.save(),
    ...(scopes.includes('offline_access') && { refresh_token: await refreshToken.save() }),
    ...(scopes.includes('openid') && { id_token: await idToken.issue({ use: 'idtoken' }) }),
    scope,
    expires_in: accessToken.expiration,
    token_type: 'Bearer',
  }
}
