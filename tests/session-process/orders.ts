import type { SignInRequest } from '../../shared/contract.ts'
import type { Failure } from '../../shared/failure.ts'
import type { FactorType } from '../../shared/mfa.ts'
import type { Session } from '../../shared/session.ts'
import type { TimelineEvent } from '../../shared/timeline.ts'

export type Credentials = Omit<SignInRequest, 'staySignedIn'>

/** What a session in a process of its own can be asked to do. */
export interface SessionOrders {
  /** What lies in the keychain. It is asked for until it answers, for a minute at most. */
  look(): Promise<Saved>
  /** Takes the saved session up, and answers when all is well or all is over, after a minute at the latest. */
  restore(): Promise<Session>
  /** To be kept. Answers as `restore` does. */
  signIn(credentials: Credentials, secondFactor?: GivenFactor): Promise<Session>
  /** The recovery codes that are shown. Answers as `restore` does. */
  confirmSaved(): Promise<Session>
  refresh(): Promise<Session>
  /** Answers when all of it is done, the revocation too. */
  signOut(): Promise<Session>
  state(): Promise<Session>
  accessToken(): Promise<{ value: string } | { failure: Failure }>
  /** Newest first. */
  timeline(): Promise<TimelineEvent[]>
  /** After a forced collection. */
  memory(): Promise<Memory>
}

/** For an account with several factors. */
export interface GivenFactor {
  type: FactorType
  code: string
}

export interface Saved {
  session?: { refreshToken: string; marked: boolean; recoveryCodes: string[] }
  /** Refresh tokens that the tenant has still to revoke. */
  outbox: string[]
}

export interface Memory {
  /** Bytes. */
  heap: number
  fileDescriptors: number
}

export interface Order {
  id: number
  name: keyof SessionOrders
  parameters: unknown[]
}

export interface Answer {
  id: number
  value?: unknown
  /** Of an error that nobody expected. */
  error?: string
}
