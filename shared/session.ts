import type { Failure, KeychainFailure } from './failure.ts'
import type { JsonObject } from './json.ts'
import type { EpochMs, Milliseconds } from './time.ts'

/** The session as the windows may know it: a snapshot, pushed on every change, without any token. */
export type Session = Restoring | SignedOut | SigningIn | SignedIn

/** The keychain is being read at start. */
export interface Restoring {
  kind: 'restoring'
}

export interface SignedOut {
  kind: 'signed-out'
  /** Absent where nobody has been signed in yet. */
  reason?: EndOfSession
  /** The person who was signed in last, to be offered in the form. */
  username?: string
  realm?: string
}

export interface SigningIn {
  kind: 'signing-in'
}

export interface SignedIn {
  kind: 'signed-in'
  account: Account
  /** The issued scopes, and the asked ones that were not granted: RFC 6749 section 5.1. */
  scopes: { issued: string[]; withheld: string[] }
  /** Claims of the ID token or of /userinfo, custom ones too. Empty until the first token of this run has come. */
  claims: JsonObject
  /** Absent while no access token has come in this run. */
  accessToken?: { format: 'jwt' | 'opaque'; audience?: string; expiresAt: EpochMs }
  next: NextStep
  keptIn: KeptIn
  /** How far the machine's clock is ahead of the tenant's; absent where it is right. All times are the machine's. */
  clockOffset?: Milliseconds
}

export interface Account {
  issuer: string
  subject: string
  /** What the person typed to sign in. */
  username: string
  realm?: string
  name?: string
  email?: string
}

export type NextStep =
  | { kind: 'refresh'; at: EpochMs }
  | { kind: 'refreshing' }
  /** `failure` says why; the session is kept, and tried again at `retryAt` or when the cause is gone. */
  | { kind: 'waiting'; for: 'network' | 'tenant' | 'keychain'; failure: Failure; retryAt: EpochMs }
  /** There is no refresh token: the session ends with its access token. */
  | { kind: 'expiry'; at: EpochMs }

/**
 * Where the refresh token lies. `memory`: for this run only, because the person chose so, the tenant issued no
 * refresh token, or the keychain failed.
 */
export type KeptIn =
  { place: 'keychain' } | { place: 'memory'; because: 'chosen' | 'not_granted' | KeychainFailure }

/** Why a session is over. Every end has a reason that a person can read. */
export type EndOfSession =
  | { code: 'signed_out'; at: EpochMs; revocation: 'pending' | 'confirmed' | 'not_needed' }
  /**
   * `interrupted`: the answer to the exchange before was lost, so the tenant may have retired the token already.
   * `lastUsedAt`: when the token had been used or issued.
   */
  | { code: 'refresh_token_rejected'; at: EpochMs; interrupted?: boolean; lastUsedAt?: EpochMs }
  | { code: 'access_token_expired'; at: EpochMs }
  /** The saved session could not be read: it is still there. */
  | { code: 'keychain'; at: EpochMs; failure: KeychainFailure }
