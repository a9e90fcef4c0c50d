import { PATHS } from './endpoints.ts'
import type { Layer } from './layer.ts'
import type { TenantState } from './state.ts'

const WINDOW_SECONDS = 60

/** @param reset when the limit is full again, in seconds since 1970 */
export function rateLimitHeaders(limit: number, remaining: number, reset: number): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': String(reset),
  }
}

/** Counts the token endpoint's requests in windows of a minute, as Auth0 reports it in every answer. */
export function limitRate(state: TenantState): Layer {
  let reset = 0
  let used = 0

  return async (ctx, next) => {
    if (ctx.path !== PATHS.token) return next()
    const now = Math.floor(Date.now() / 1000)
    if (now >= reset) {
      reset = now + WINDOW_SECONDS
      used = 0
    }
    used += 1
    const { rateLimit } = state.policy
    ctx.set(rateLimitHeaders(rateLimit, Math.max(0, rateLimit - used), reset))
    if (used <= rateLimit) return next()
    ctx.status = 429
    ctx.body = { error: 'too_many_requests', error_description: 'Global limit has been reached' }
  }
}
