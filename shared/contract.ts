import type { Result } from './failure.ts'
import type { Json } from './json.ts'
import type { Session } from './session.ts'
import type { Setup } from './settings.ts'
import type { Milliseconds } from './time.ts'
import type { TimelineEvent } from './timeline.ts'

/** All that a window may ask of the main process: `window.latchkey`. */
export interface Latchkey {
  app: {
    setup(): Promise<Setup>
  }
  session: {
    current(): Promise<Session>
    /** Returns its own undo. */
    onChange(listener: (session: Session) => void): Unsubscribe
    signIn(request: SignInRequest): Promise<Result>
    cancelSignIn(): Promise<Result>
    /** Tries a waiting refresh at once. */
    refresh(): Promise<Result>
    signOut(): Promise<Result>
    /** What has happened to the session of the account that is, or was last, signed in: newest first. */
    timeline(): Promise<Result<TimelineEvent[]>>
  }
  api: {
    request(request: ApiRequest): Promise<Result<ApiResponse>>
    /** Cancels the request of that id; one that has ended is left alone. */
    cancel(id: string): Promise<Result>
  }
}

export type Unsubscribe = () => void

export interface SignInRequest {
  username: string
  password: string
  /** Name of the realm; absent where the tenant's default directory is used. */
  realm?: string | undefined
  staySignedIn: boolean
}

export const API_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type ApiMethod = (typeof API_METHODS)[number]

export interface ApiRequest {
  /** Chosen by the window, to cancel by. */
  id: string
  method: ApiMethod
  /** Below the configured base URL: starts with one slash. */
  path: string
  body?: Json | undefined
}

export interface ApiResponse {
  status: number
  contentType: string
  /** At most 1 MB of text. */
  body: string
  duration: Milliseconds
}

/** The channels of IPC: one for each call, and one that main pushes on. */
export const CHANNELS = {
  setup: 'app:setup',
  currentSession: 'session:current',
  signIn: 'session:sign-in',
  cancelSignIn: 'session:cancel-sign-in',
  refresh: 'session:refresh',
  signOut: 'session:sign-out',
  timeline: 'session:timeline',
  apiRequest: 'api:request',
  apiCancel: 'api:cancel',
  sessionChanged: 'session:changed',
} as const

export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS]
