import { endpointOf, type Endpoint } from './endpoints.ts'
import type { GrantName } from './grant-names.ts'
import type { Layer } from './layer.ts'

export interface GrantCounters {
  granted: number
  refused: number
}

/** What the tenant has done since its start or the last reset. */
export interface Counters {
  /** Requests that arrived, whatever became of them. */
  requests: Record<Endpoint, number>
  /** Requests that were answered with a 4xx. */
  refused: Record<Endpoint, number>
  /** What the token endpoint decided, even where a fault kept the answer from arriving. */
  grants: Record<GrantName, GrantCounters>
  signIns: number
  refreshes: number
  /** Refresh tokens that /oauth/revoke has really revoked. */
  revocations: number
  /** Calls of the sample API that carried a good token. */
  apiCalls: number
  /** Rotated refresh tokens that came again after their overlap. */
  reusedRefreshTokens: number
}

const noRequests = (): Record<Endpoint, number> => ({
  token: 0,
  revoke: 0,
  jwks: 0,
  discovery: 0,
  userinfo: 0,
  mfa: 0,
  api: 0,
})

const noGrants = (): Record<GrantName, GrantCounters> => ({
  password: { granted: 0, refused: 0 },
  passwordRealm: { granted: 0, refused: 0 },
  refreshToken: { granted: 0, refused: 0 },
  mfaOtp: { granted: 0, refused: 0 },
  mfaOob: { granted: 0, refused: 0 },
  mfaRecoveryCode: { granted: 0, refused: 0 },
})

export function zeroCounters(): Counters {
  return {
    requests: noRequests(),
    refused: noRequests(),
    grants: noGrants(),
    signIns: 0,
    refreshes: 0,
    revocations: 0,
    apiCalls: 0,
    reusedRefreshTokens: 0,
  }
}

export function countRequests(state: { counters: Counters }): Layer {
  return async (ctx, next) => {
    const endpoint = endpointOf(ctx.path)
    if (endpoint) state.counters.requests[endpoint] += 1
    await next()
    if (endpoint && ctx.status >= 400 && ctx.status < 500) state.counters.refused[endpoint] += 1
  }
}
