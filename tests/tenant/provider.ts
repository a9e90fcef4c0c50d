import type { Layer } from './layer.ts'
import Provider, { errors, type Configuration } from 'oidc-provider'
import { CLAIMS_OF_SCOPE, claimsOf } from './claims.ts'
import { clientMetadata, CLIENTS } from './clients.ts'
import { PATHS } from './endpoints.ts'
import { answerError } from './errors.ts'
import { grantNameOf } from './grant-names.ts'
import { registerPasswordGrants } from './grants/password.ts'
import { apiResource } from './resource.ts'
import { API_AUDIENCE } from './scopes.ts'
import type { TenantState } from './state.ts'
import { findUserBySub } from './users.ts'

/**
 * The OAuth server for the tenant's current signing keys. oidc-provider takes its keys once, so a key rotation
 * makes a new one over the same storage.
 * @param middleware runs in this order, before the server's own endpoints
 */
export function createProvider(state: TenantState, middleware: readonly Layer[]): Provider {
  const provider = new Provider(state.issuer, configuration(state))
  registerPasswordGrants(provider, state)
  countGrants(provider, state)
  provider.on('grant.error', answerError)
  provider.on('revocation.error', (ctx, error) => {
    answerError(ctx, error)
    // A JWT is an unknown token to this endpoint, which answers 200 to those.
    if (error instanceof errors.UnsupportedTokenType) {
      ctx.status = 200
      ctx.body = ''
    }
  })
  provider.on('server_error', (_ctx, error) => console.error(error))
  for (const layer of middleware) provider.use(layer)
  return provider
}

function configuration(state: TenantState): Configuration {
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
    clientBasedCORS: () => false,
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

function countGrants(provider: Provider, state: TenantState): void {
  provider.on('grant.success', (ctx) => {
    const grant = grantNameOf(ctx.oidc.params?.grant_type)
    if (!grant) return
    state.counters.grants[grant].granted += 1
    if (grant === 'refreshToken') state.counters.refreshes += 1
    else state.counters.signIns += 1
  })
  provider.on('grant.error', (ctx, error) => {
    const grant = grantNameOf(ctx.oidc.params?.grant_type)
    if (grant) state.counters.grants[grant].refused += 1
    if (error.error_detail === 'refresh token already used') state.counters.reusedRefreshTokens += 1
  })
  provider.on('grant.revoked', (ctx) => {
    if (ctx.path === PATHS.revoke) state.counters.revocations += 1
  })
}
