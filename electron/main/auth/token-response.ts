import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import { AuthError } from './auth-error.ts'
import { field, isJsonObject, unreadable } from './json-answer.ts'
import { OFFLINE_ACCESS } from './scopes.ts'

/** Far above any real token, and low enough for a keychain and a header. */
const MAX_TOKEN_LENGTH = 65_536
const MAX_SCOPE_LENGTH = 8_192
const TEN_YEARS_IN_SECONDS = 10 * 365 * 24 * 60 * 60

/** RFC 6749 section 5.1, read from `unknown`. */
export interface TokenAnswer {
  accessToken: string
  refreshToken?: string
  idToken?: string
  /** The issued scopes; where the answer does not name them, the requested ones (section 5.1). */
  scopes: string[]
  /** Requested scopes that were not issued. */
  withheldScopes: string[]
  /** Issued scopes that were not requested. */
  addedScopes: string[]
  /** Of the access token: `expires_in`. */
  lifetime: Milliseconds
}

/** The tokens with their times, by the tenant's clock. */
export interface TokenResponse extends Omit<TokenAnswer, 'lifetime'> {
  requestedAt: EpochMs
  /** The access token's life counts from the answer (RFC 6749 section 5.1), which was not before the request. */
  expiresAt: EpochMs
}

export interface TokenRequest {
  /** The scopes that were asked for. */
  requested: readonly string[]
  /** The scopes that count as issued where the answer names none: RFC 6749 sections 5.1 and 6. */
  unlessNamed: readonly string[]
  grant: 'password' | 'refresh'
}

/**
 * RFC 6749 section 5.1, every field asserted.
 * @throws {AuthError} `unreadable_response` with the field; `token_rejected` where `openid` was granted without an ID token
 */
export function readTokenResponse(body: unknown, request: TokenRequest): TokenAnswer {
  if (!isJsonObject(body)) throw unreadable({ problem: 'not_json' })
  const accessToken = readToken(body, 'access_token')
  if (accessToken === undefined) throw missing('access_token')
  readTokenType(body)
  const lifetime = readLifetime(body) * 1000
  const refreshToken = readToken(body, 'refresh_token')
  const idToken = readToken(body, 'id_token')
  const named = readScope(body)
  // A refresh may leave the ID token out: OpenID Connect Core section 12.2.
  if (request.grant === 'password' && idToken === undefined && named?.includes('openid')) {
    throw new AuthError({ code: 'token_rejected', token: 'id_token', check: 'missing' })
  }
  const scopes = named ?? [...request.unlessNamed]
  const stays = refreshToken !== undefined || request.grant === 'refresh'
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(idToken === undefined ? {} : { idToken }),
    scopes,
    withheldScopes: request.requested.filter(
      (scope) => !scopes.includes(scope) && !(stays && scope === OFFLINE_ACCESS),
    ),
    addedScopes: scopes.filter((scope) => !request.requested.includes(scope)),
    lifetime,
  }
}

/** The refresh token of an answer, whatever else is in it. */
export function readIssuedToken(body: object = {}): string | undefined {
  const value = field(body, 'refresh_token')
  return isToken(value) ? value : undefined
}

function readToken(body: object, name: string): string | undefined {
  const value = field(body, name)
  if (value === undefined) return undefined
  if (!isToken(value)) throw invalid(name)
  return value
}

/** RFC 6749 appendix A.12: visible ASCII, which also keeps line breaks out of the Authorization header. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(value)
}

function readTokenType(body: object): void {
  const value = field(body, 'token_type')
  if (value === undefined) throw missing('token_type')
  if (typeof value !== 'string' || value.toLowerCase() !== 'bearer') throw invalid('token_type')
}

/** In seconds. Some servers write the number as a string. */
function readLifetime(body: object): number {
  const value = field(body, 'expires_in')
  if (value === undefined) throw missing('expires_in')
  const seconds = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) throw invalid('expires_in')
  return Math.min(seconds, TEN_YEARS_IN_SECONDS)
}

/** RFC 6749 section 3.3. */
function readScope(body: object): string[] | undefined {
  const value = field(body, 'scope')
  if (value === undefined) return undefined
  if (typeof value !== 'string' || value.length > MAX_SCOPE_LENGTH || !/^[\x20-\x7e]*$/.test(value)) {
    throw invalid('scope')
  }
  return [...new Set(value.split(' ').filter((scope) => scope !== ''))]
}

const missing = (name: string): AuthError => unreadable({ problem: 'missing_field', field: name })
const invalid = (name: string): AuthError => unreadable({ problem: 'invalid_field', field: name })
