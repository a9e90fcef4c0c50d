import { errors as joseErrors, jwtVerify } from 'jose'
import type { Context } from 'koa'
import type { TenantState } from './state.ts'
import { findUserBySub, type User } from './users.ts'

export interface Bearer {
  user: User
  scopes: ReadonlySet<string>
}

export interface Requirement {
  audience: string
  scope?: string
}

/**
 * Judges the Bearer token of a request as a resource server does (RFC 6750, section 3).
 * @returns undefined after it has answered 401 or 403 itself
 */
export async function authorise(
  ctx: Context,
  state: TenantState,
  { audience, scope }: Requirement,
): Promise<Bearer | undefined> {
  const token = /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1]
  if (token === undefined) {
    challenge(ctx, 401, { error: 'unauthorized' })
    return undefined
  }
  const isJwt = token.includes('.')
  const bearer = await (isJwt ? readJwt(state, token, audience) : readOpaque(state, token, audience))
  if (typeof bearer === 'string') {
    challenge(ctx, 401, { error: 'invalid_token', error_description: bearer })
    return undefined
  }
  if (scope !== undefined && !bearer.scopes.has(scope)) {
    challenge(ctx, 403, { error: 'insufficient_scope', scope })
    return undefined
  }
  return bearer
}

/** A request without a token is told the scheme only: RFC 6750, section 3.1. */
function challenge(
  ctx: Context,
  status: 401 | 403,
  body: { error: string; [parameter: string]: string },
): void {
  const parameters = { realm: 'latchkey', ...(body.error !== 'unauthorized' && body) }
  const quoted = Object.entries(parameters).map(([name, value]) => `${name}="${value}"`)
  ctx.status = status
  ctx.set('WWW-Authenticate', `Bearer ${quoted.join(', ')}`)
  ctx.body = body
}

async function readJwt(state: TenantState, token: string, audience: string): Promise<Bearer | string> {
  try {
    const { payload } = await jwtVerify(token, state.keys.lookup, {
      issuer: state.issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp', 'scope'],
    })
    return bearerOf(payload.sub, payload.scope)
  } catch (error) {
    if (error instanceof joseErrors.JOSEError) return error.message.replaceAll('"', "'")
    throw error
  }
}

/** An API would ask the tenant's introspection for these; this one lives in the same process. */
function readOpaque(state: TenantState, token: string, audience: string): Bearer | string {
  const stored = state.storage.accessToken(token)
  if (!stored) return 'unknown or expired token'
  const isForUserinfo = audience === `${state.issuer}userinfo`
  if (!isForUserinfo && stored.aud !== audience) return 'the token is for another audience'
  return bearerOf(stored.accountId, stored.scope)
}

function bearerOf(sub: string | undefined, scope: unknown): Bearer | string {
  const user = sub === undefined ? undefined : findUserBySub(sub)
  if (!user) return 'unknown subject'
  return { user, scopes: new Set(typeof scope === 'string' ? scope.split(' ') : []) }
}
