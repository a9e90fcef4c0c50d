import { authorise } from './bearer.ts'
import { claimsForScopes } from './claims.ts'
import { PATHS } from './endpoints.ts'
import type { Layer } from './layer.ts'
import type { TenantState } from './state.ts'

/** oidc-provider's own /userinfo takes opaque tokens only; Auth0's takes the API's JWTs as well. */
export function createUserinfo(state: TenantState): Layer {
  return async (ctx, next) => {
    if (ctx.path !== PATHS.userinfo) return next()
    const audience = `${state.issuer}userinfo`
    const bearer = await authorise(ctx, state, { audience, scope: 'openid' })
    if (bearer) ctx.body = claimsForScopes(bearer.user, bearer.scopes)
  }
}
