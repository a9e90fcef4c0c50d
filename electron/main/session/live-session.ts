import type { JsonObject } from '../../../shared/json.ts'
import type { Account, KeptIn, NextStep, SignedIn, WaitingFor } from '../../../shared/session.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { AccessToken } from '../auth/authorization-server.ts'
import type { VaultRecord } from '../keychain/vault.ts'

/** The signed-in account with its tokens. It never leaves the main process; windows get its snapshot. */
export interface LiveSession {
  account: Account
  scopes: string[]
  withheldScopes: string[]
  claims: JsonObject
  refreshToken?: string | undefined
  previousRefreshToken?: string | undefined
  exchangeStartedAt?: EpochMs | undefined
  accessToken?: (AccessToken & { receivedAt: EpochMs }) | undefined
  /** The person chose to stay signed in: the refresh token belongs in the keychain. */
  persistent: boolean
  /** The keychain may hold a record of the account: of this session, or of one that could not be read at the start. */
  mayBeSaved: boolean
  keptIn: KeptIn
  next: NextStep
  /** The exchange before the one under way has had no answer. */
  interrupted: boolean
  /** When the refresh token was last used or issued. */
  lastUsedAt: EpochMs
  /** Refreshes that failed in a row. */
  failures: number
  /** What the refresh waits for, tries between included. */
  waitsFor?: WaitingFor | undefined
  /** Set once and for good: whatever comes late for this session is not published and not saved. */
  ended: boolean
  /** The refresh under way: single flight. */
  flight?: Promise<void> | undefined
}

export function snapshotOf(live: LiveSession): SignedIn {
  const { account, scopes, withheldScopes, claims, accessToken, next, keptIn } = live
  return {
    kind: 'signed-in',
    account,
    scopes: { issued: scopes, withheld: withheldScopes },
    claims,
    ...(accessToken && {
      accessToken: {
        format: accessToken.format,
        expiresAt: accessToken.expiresAt,
        ...(accessToken.audience !== undefined && { audience: accessToken.audience }),
      },
    }),
    next,
    keptIn,
  }
}

/** The access token where it is still good. */
export function goodAccessToken({ accessToken }: LiveSession, now: EpochMs): string | undefined {
  return accessToken !== undefined && accessToken.expiresAt > now ? accessToken.value : undefined
}

/** What the vault keeps of a session; undefined where there is no refresh token to keep. */
export function recordOf(live: LiveSession, savedAt: EpochMs): VaultRecord | undefined {
  const { account, scopes, refreshToken, previousRefreshToken, exchangeStartedAt } = live
  if (refreshToken === undefined) return undefined
  return {
    account,
    scopes,
    refreshToken,
    savedAt,
    ...(previousRefreshToken !== undefined && { previousRefreshToken }),
    ...(exchangeStartedAt !== undefined && { exchangeStartedAt }),
  }
}

export function fromRecord(record: VaultRecord): LiveSession {
  return {
    account: record.account,
    scopes: record.scopes,
    withheldScopes: [],
    claims: {},
    refreshToken: record.refreshToken,
    previousRefreshToken: record.previousRefreshToken,
    exchangeStartedAt: record.exchangeStartedAt,
    persistent: true,
    mayBeSaved: true,
    keptIn: { place: 'keychain' },
    next: { kind: 'refreshing' },
    interrupted: record.exchangeStartedAt !== undefined,
    lastUsedAt: record.savedAt,
    failures: 0,
    ended: false,
  }
}

/** A tenant that withholds `openid` names no subject: what was typed then tells the accounts apart. */
export function assumedSubject({
  username,
  realm = '',
}: {
  username: string
  realm?: string | undefined
}): string {
  return `assumed:${realm}:${username}`
}

/** The subject that the tenant's tokens must keep; none where it has not named one. */
export function provenSubject(account: Account): { subject?: string } {
  return account.subject === assumedSubject(account) ? {} : { subject: account.subject }
}

/** The account with what the claims say of the person: OpenID Connect Core section 5.1. */
export function describedBy(account: Account, claims: JsonObject): Account {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined
  const name = text(claims.name) ?? account.name
  const email = text(claims.email) ?? account.email
  return { ...account, ...(name !== undefined && { name }), ...(email !== undefined && { email }) }
}
