import type { Failure, KeychainFailure } from './failure.ts'
import type { JsonObject } from './json.ts'
import type { MfaChallenge } from './mfa.ts'
import type { EpochMs, Milliseconds } from './time.ts'

/** The session as the windows may know it: a snapshot, pushed on every change, without any token. */
export type Session = Restoring | SignedOut | SigningIn | MfaSession | SignedIn

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
  /**
   * Why the sign-in that was under way has come to nothing, where its call had been answered before. A window that has
   * just opened is told of a refusal that still stands, too.
   */
  failure?: Failure
}

export interface SigningIn {
  kind: 'signing-in'
}

/** The password was right, and the sign-in waits for the second factor, or for the recovery codes to be saved. */
export interface MfaSession {
  kind: 'mfa'
  challenge: MfaChallenge
}

export interface SignedIn {
  kind: 'signed-in'
  account: Account
  scopes: Scopes
  /** Claims of the ID token or of /userinfo, custom ones too. Empty until the first token of this run has come. */
  claims: JsonObject
  /** Absent while no access token has come in this run. */
  accessToken?: { format: 'jwt' | 'opaque'; audience?: string; expiresAt: EpochMs }
  next: NextStep
  keptIn: KeptIn
  /** How far the machine's clock is ahead of the tenant's; absent where it is right. All times are the machine's. */
  clockOffset?: Milliseconds
}

/** RFC 6749 section 5.1: the issued scopes need not be the ones that were asked for. */
export interface Scopes {
  issued: string[]
  /** Asked for, and not issued. */
  withheld: string[]
  /** Issued without being asked for. */
  added: string[]
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
  | { kind: 'waiting'; for: WaitingFor; failure: Failure; retryAt: EpochMs }
  /** The tenant has demanded a second factor, and the person is giving it. */
  | { kind: 'mfa'; challenge: MfaChallenge }
  /** There is no refresh token: the session ends with its access token. */
  | { kind: 'expiry'; at: EpochMs }

/** `person`: a second factor is demanded. Nothing is sent to anybody until the person asks for the refresh. */
export type WaitingFor = 'network' | 'tenant' | 'keychain' | 'person'

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
