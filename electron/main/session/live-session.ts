import type { JsonObject } from '../../../shared/json.ts'
import type { MfaChallenge } from '../../../shared/mfa.ts'
import type { Account, KeptIn, MfaSession, NextStep, SignedIn, WaitingFor } from '../../../shared/session.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { AccessToken } from '../auth/authorization-server.ts'
import type { VaultRecord } from '../keychain/vault.ts'

/** The signed-in account with its tokens. It never leaves the main process; windows get its snapshot. */
export interface LiveSession {
  account: Account
  scopes: string[]
  withheldScopes: string[]
  addedScopes: string[]
  claims: JsonObject
  refreshToken?: string | undefined
  previousRefreshToken?: string | undefined
  exchangeStartedAt?: EpochMs | undefined
  accessToken?: (AccessToken & { requestedAt: EpochMs }) | undefined
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
  /** Has been shown as signed in: what is asked from then on is asked in the home window. */
  shown: boolean
  /** New ones that the person has not saved yet. */
  recoveryCodes?: string[] | undefined
  /** The refresh under way: single flight. */
  flight?: Promise<void> | undefined
  /** The person has asked for the refresh under way: they can be asked for a second factor. */
  personAsks?: boolean | undefined
}

export function snapshotOf(live: LiveSession): SignedIn {
  const { account, scopes, withheldScopes, addedScopes, claims, accessToken, next, keptIn } = live
  return {
    kind: 'signed-in',
    account,
    scopes: { issued: scopes, withheld: withheldScopes, added: addedScopes },
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

/** What the windows are told: recovery codes first, where there are any that have not been saved. */
export function shownOf(live: LiveSession): SignedIn | MfaSession {
  const { account, accessToken, recoveryCodes, shown } = live
  const snapshot = snapshotOf(live)
  if (recoveryCodes === undefined) return snapshot
  const expiresAt = accessToken?.expiresAt ?? live.lastUsedAt
  const challenge = savingCodes(account.username, recoveryCodes, expiresAt)
  return shown ? { ...snapshot, next: { kind: 'mfa', challenge } } : { kind: 'mfa', challenge }
}

/** Saving a code may take as long as it takes: nothing comes of `expiresAt`. */
export function savingCodes(username: string, codes: string[], expiresAt: EpochMs): MfaChallenge {
  return { username, step: { kind: 'save-recovery-codes', codes }, factors: [], offers: [], expiresAt }
}

/** The access token where it is still good. */
export function goodAccessToken({ accessToken }: LiveSession, now: EpochMs): string | undefined {
  return accessToken !== undefined && accessToken.expiresAt > now ? accessToken.value : undefined
}

/** What the vault keeps of a session; undefined where there is no refresh token to keep. */
export function recordOf(live: LiveSession, savedAt: EpochMs): VaultRecord | undefined {
  const { account, scopes, refreshToken, previousRefreshToken, exchangeStartedAt, recoveryCodes } = live
  if (refreshToken === undefined) return undefined
  return {
    account,
    scopes,
    refreshToken,
    savedAt,
    ...(previousRefreshToken !== undefined && { previousRefreshToken }),
    ...(exchangeStartedAt !== undefined && { exchangeStartedAt }),
    ...(recoveryCodes !== undefined && { recoveryCodes }),
  }
}

export function fromRecord(record: VaultRecord): LiveSession {
  return {
    account: record.account,
    scopes: record.scopes,
    withheldScopes: [],
    addedScopes: [],
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
    shown: false,
    recoveryCodes: record.recoveryCodes,
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
