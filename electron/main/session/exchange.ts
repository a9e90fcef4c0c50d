import type { Failure } from '../../../shared/failure.ts'
import { AuthError } from '../auth/auth-error.ts'
import type { AuthorizationServer, TokenResponse } from '../auth/authorization-server.ts'
import type { FirstCodes } from '../auth/mfa/first-codes.ts'
import type { ExchangeLock } from '../lock/exchange-lock.ts'
import { failureOf } from './failure-of.ts'
import { describedBy, goodAccessToken, provenSubject, type LiveSession } from './live-session.ts'
import type { RevocationOutbox } from './revocation-outbox.ts'
import { store, type StorePorts } from './store.ts'

export interface ExchangePorts extends StorePorts {
  server: AuthorizationServer
  firstCodes: FirstCodes
  lock: ExchangeLock
  outbox: RevocationOutbox
}

/**
 * One refresh: RFC 6749 section 6, with rotation. The vault can resume it after a kill at any step: before the
 * exchange it holds the mark, after it the new refresh token, and only then is the new access token used.
 * @throws {AuthError} the session is as it was, but for what has been saved already
 */
export async function exchange(live: LiveSession, ports: ExchangePorts): Promise<void> {
  if (live.refreshToken === undefined) throw new AuthError({ code: 'not_signed_in' })
  await ports.server.reach()
  const tokens = await ports.lock.run(() => alone(live, ports))
  fence(live)
  await publishable(live, tokens, ports)
}

/** What no two processes may do at once. */
async function alone(live: LiveSession, ports: ExchangePorts): Promise<TokenResponse> {
  await takeOver(live, ports)
  live.interrupted = live.exchangeStartedAt !== undefined
  await markStarted(live, ports)
  fence(live)
  if (live.refreshToken === undefined) throw new AuthError({ code: 'not_signed_in' })
  return grant(live, live.refreshToken, ports)
}

/**
 * Another process, of this profile or another, may have exchanged the token meanwhile: the one that it has saved is used
 * then, for the old one would be a reuse (RFC 9700 section 4.14.2). A token that the keychain has not taken yet is newer
 * than what it holds.
 */
async function takeOver(live: LiveSession, { vault, queue, log }: ExchangePorts): Promise<void> {
  if (!live.persistent || live.keptIn.place === 'memory') return
  try {
    const record = await queue(() => vault.load(live.account))
    if (record === undefined || record.refreshToken === live.refreshToken) return
    live.refreshToken = record.refreshToken
    live.previousRefreshToken = record.previousRefreshToken
    live.exchangeStartedAt = record.exchangeStartedAt
    live.recoveryCodes = record.recoveryCodes ?? live.recoveryCodes
    log.info('session.token-taken-over')
  } catch (error) {
    log.warn('session.record-not-read', { failure: failureOf(error) })
  }
}

/** Nothing is done for a session that has ended meanwhile. @throws {AuthError} `cancelled` */
export function fence({ ended }: LiveSession): void {
  if (ended) throw new AuthError({ code: 'cancelled' })
}

/**
 * While the access token is good there is time to wait for a keychain that fails; afterwards memory must do.
 * @throws {AuthError} `keychain`
 */
export async function markStarted(live: LiveSession, ports: ExchangePorts): Promise<void> {
  if (live.exchangeStartedAt !== undefined) return
  live.exchangeStartedAt = ports.clock.now()
  const before = live.keptIn
  await store(live, ports)
  if (before.place === 'memory' || live.keptIn.place === 'keychain') return
  const { because } = live.keptIn
  if (typeof because === 'object' && goodAccessToken(live, ports.clock.now()) !== undefined) {
    live.exchangeStartedAt = undefined
    live.keptIn = before
    throw new AuthError(because)
  }
}

/** The tenant has retired the old token: the new one is kept before anything else can fail. */
async function grant(live: LiveSession, sent: string, ports: ExchangePorts): Promise<TokenResponse> {
  let rotated: string | undefined
  try {
    const tokens = await ports.server.refreshGrant(sent, live.scopes, (token) => (rotated = token))
    await keep(live, tokens.refreshToken ?? sent, ports)
    return tokens
  } catch (error) {
    if (rotated !== undefined) await keep(live, rotated, ports)
    else if (isRefusal(failureOf(error))) await unmark(live, ports)
    throw error
  }
}

/** The tenant has answered, and rotated nothing. */
export function isRefusal({ code }: Failure): boolean {
  return !['network', 'unreadable_response', 'server_error', 'internal', 'refresh_token_rejected'].includes(
    code,
  )
}

/** The exchange has come to nothing, and nothing of it is in doubt. */
export async function unmark(live: LiveSession, ports: ExchangePorts): Promise<void> {
  if (live.interrupted || live.ended) return
  live.exchangeStartedAt = undefined
  await store(live, ports)
}

/** The new refresh token is saved before anything else can fail; late for a session that has ended, it is given back. */
export async function keep(live: LiveSession, refreshToken: string, ports: ExchangePorts): Promise<void> {
  const isNew = refreshToken !== live.refreshToken
  if (live.ended) {
    if (isNew) await ports.outbox.add(refreshToken, live.persistent, live.account.subject)
    return
  }
  if (isNew) live.previousRefreshToken = live.refreshToken
  live.refreshToken = refreshToken
  live.lastUsedAt = ports.clock.now()
  live.interrupted = false
  live.exchangeStartedAt = undefined
  await store(live, ports)
}

/** @throws {AuthError} nothing of the tokens is used then */
export async function publishable(
  live: LiveSession,
  tokens: TokenResponse,
  { server }: ExchangePorts,
): Promise<void> {
  const validated = await server.validate(tokens, provenSubject(live.account))
  fence(live)
  live.accessToken = { ...validated.accessToken, requestedAt: tokens.requestedAt }
  live.scopes = validated.scopes
  live.withheldScopes = validated.withheldScopes
  live.addedScopes = validated.addedScopes
  if (validated.claims) {
    live.claims = validated.claims
    live.account = describedBy(live.account, validated.claims)
  }
}
