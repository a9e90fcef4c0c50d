import { PATHS } from '../endpoints.ts'
import { REFRESH_TOKEN_GRANT } from '../clients.ts'
import { Refused } from '../errors.ts'
import { formOf } from '../form-body.ts'
import type { Layer } from '../layer.ts'
import type { TenantState } from '../state.ts'
import { findUserBySub } from '../users.ts'

/** An action of the tenant that demands a second factor before a refresh token is exchanged: it is not rotated. */
export function demandMfaOnRefresh(state: TenantState): Layer {
  return async (ctx, next) => {
    const form = formOf(ctx)
    const isRefresh = ctx.path === PATHS.token && form.get('grant_type') === REFRESH_TOKEN_GRANT
    const token = isRefresh ? state.storage.refreshToken(form.get('refresh_token') ?? '') : undefined
    const user = findUserBySub(token?.accountId ?? '')
    if (!token || !user || !state.mfa.demandedOnRefresh.has(user.sub)) return next()
    try {
      state.mfa.demand({
        user,
        clientId: token.clientId ?? '',
        scopes: (token.scope ?? '').split(' '),
        audience: typeof token.resource === 'string' ? token.resource : undefined,
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      state.counters.grants.refreshToken.refused += 1
      ctx.status = error.answer.status
      ctx.body = error.answer.body
    }
  }
}
