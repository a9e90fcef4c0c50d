import type { Account } from '../../../shared/session.ts'
import type { EpochMs } from '../../../shared/time.ts'

/** Saved sessions: one record per account (issuer, client id, subject). Every method throws `keychain` failures. */
export interface Vault {
  /** The account that was signed in last, in this profile of the app, and has not signed out. */
  loadCurrent(): Promise<VaultRecord | undefined>
  /** The record of that account, whoever is the current one: another profile or process may have saved it. */
  load(account: AccountKey): Promise<VaultRecord | undefined>
  /** Saves the record and makes it the current one. */
  save(record: VaultRecord): Promise<void>
  /**
   * Removes the record; where it was the current one, there is none afterwards. One that holds another token than
   * the session that ends, and is current in another profile, is that one's: it stays there, and is not current here.
   */
  remove(session: EndingSession): Promise<void>
  /**
   * Saved sessions that are not current in any profile, and that nobody can take up any more: of an account whose record
   * could not be read when another one signed in. Those that still cannot be read are set aside. What was set aside
   * 30 days ago goes: no refresh token in it is alive.
   */
  leftovers(): Promise<VaultRecord[]>
  /** Removes the record, unless its account has signed in since and is the current one of a profile. */
  removeLeftover(account: AccountKey): Promise<void>
  /** Refresh tokens that the tenant has still to revoke. */
  pendingRevocations(): Promise<PendingRevocation[]>
  savePendingRevocations(pending: PendingRevocation[]): Promise<void>
}

export type AccountKey = Pick<Account, 'issuer' | 'subject'>

export interface EndingSession {
  account: AccountKey
  refreshToken?: string | undefined
  previousRefreshToken?: string | undefined
}

export interface VaultRecord {
  account: Account
  /** The issued scopes. */
  scopes: string[]
  refreshToken: string
  savedAt: EpochMs
  /** The one before, for the tenant's overlap. */
  previousRefreshToken?: string
  /** Set while a refresh is under way: the tenant may have rotated `refreshToken` already. */
  exchangeStartedAt?: EpochMs
  /** New ones, until the person has saved them. */
  recoveryCodes?: string[]
}

export interface PendingRevocation {
  refreshToken: string
  since: EpochMs
  /** The tenant had not told the time yet: `since` is the machine's own. */
  isGuess?: true
  /** Whose it is, where that is known. */
  subject?: string
}
