import type { ResourceServer } from 'oidc-provider'
import { ALL_SCOPES, API_AUDIENCE } from './scopes.ts'
import type { TenantState } from './state.ts'

/** What an access token for the sample API looks like. */
export function apiResource({ policy }: TenantState): ResourceServer {
  return {
    audience: API_AUDIENCE,
    scope: ALL_SCOPES.join(' '),
    accessTokenTTL: policy.tokenLifetime,
    accessTokenFormat: policy.opaqueAccessTokens ? 'opaque' : 'jwt',
  }
}
