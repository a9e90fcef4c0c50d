import type { EventEmitter } from 'node:events'
import Provider, { errors } from 'oidc-provider'
import { PATHS } from './endpoints.ts'
import { answerError } from './errors.ts'
import { grantNameOf } from './grant-names.ts'
import { registerMfaGrants } from './grants/mfa.ts'
import { registerPasswordGrants } from './grants/password.ts'
import type { Layer } from './layer.ts'
import { providerConfiguration } from './provider-configuration.ts'
import { reportError } from './report-error.ts'
import type { TenantState } from './state.ts'

/**
 * The OAuth server for the tenant's current signing keys. oidc-provider takes its keys once, so a key rotation
 * makes a new one over the same storage.
 * @param layers run in this order, before the server's own endpoints
 */
export function createProvider(state: TenantState, layers: readonly Layer[]): Provider {
  const provider = new Provider(state.issuer, providerConfiguration(state))
  registerPasswordGrants(provider, state)
  registerMfaGrants(provider, state)
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
  provider.on('server_error', (_ctx, error) => reportError(error))
  const application: EventEmitter = provider
  application.on('error', reportError)
  for (const layer of layers) provider.use(layer)
  return provider
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
    if (ctx.path !== PATHS.revoke) return
    state.counters.revocations += 1
    const user = ctx.oidc.entities.RefreshToken?.accountId
    if (state.policy.revocationDeletesGrant && user !== undefined) state.storage.revokeAll(user)
  })
}
