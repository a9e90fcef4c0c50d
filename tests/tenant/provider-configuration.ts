import type { Configuration } from 'oidc-provider'
import { CLAIMS_OF_SCOPE, claimsOf } from './claims.ts'
import { clientMetadata, CLIENTS } from './clients.ts'
import { PATHS } from './endpoints.ts'
import { apiResource } from './resource.ts'
import { API_AUDIENCE } from './scopes.ts'
import type { TenantState } from './state.ts'
import { findUserBySub } from './users.ts'

/** oidc-provider made to behave like an Auth0 tenant, with nothing left to its development defaults. */
export function providerConfiguration(state: TenantState): Configuration {
  const { policy, keys } = state
  return {
    clients: Object.values(CLIENTS).map(clientMetadata),
    jwks: { keys: keys.published.map((key) => key.privateJwk) },
    adapter: (model) => state.storage.adapter(model),
    routes: { token: PATHS.token, revocation: PATHS.revoke, jwks: PATHS.jwks, userinfo: PATHS.userinfo },
    clientAuthMethods: ['none', 'client_secret_post', 'client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'HS256'] },
    responseTypes: [],
    claims: CLAIMS_OF_SCOPE,
    conformIdTokenClaims: false,
    // A page of the tenant's own may ask what an app may, as Auth0's pages do.
    clientBasedCORS: (_ctx, origin) => `${origin}/` === state.issuer,
    rotateRefreshToken: true,
    findAccount: (_ctx, sub) => {
      const user = findUserBySub(sub)
      return user && { accountId: sub, claims: () => claimsOf(user) }
    },
    ttl: {
      AccessToken: () => policy.tokenLifetime,
      IdToken: () => policy.idTokenLifetime,
      Grant: () => policy.refreshTokenLifetime,
      RefreshToken: (ctx) =>
        ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? policy.refreshTokenLifetime,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => apiResource(state),
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          const { client_id: azp, ...payload } = jwt.payload
          const user = 'accountId' in token ? findUserBySub(token.accountId) : undefined
          jwt.header = { typ: 'JWT' }
          jwt.payload = {
            ...user?.addedClaims,
            ...payload,
            aud: [API_AUDIENCE, `${state.issuer}userinfo`],
            azp,
          }
        },
      },
    },
  }
}
