import type { Result } from './failure.ts'
import type { Json } from './json.ts'
import type { Link } from './link.ts'
import type { EnrolmentOffer } from './mfa.ts'
import type { Preferences, PreferencesChange } from './preferences.ts'
import type { Session } from './session.ts'
import type { Setup } from './settings.ts'
import type { Milliseconds } from './time.ts'
import type { TimelineEvent } from './timeline.ts'

/** All that a window may ask of the main process: `window.latchkey`. */
export interface Latchkey {
  app: {
    setup(): Promise<Setup>
    /** Opens one of the configured pages in the browser; `Setup` names them. */
    open(link: Link): Promise<Result>
  }
  preferences: {
    current(): Promise<Preferences>
    /** A change that could not be saved holds for this run all the same. */
    change(change: PreferencesChange): Promise<Result>
    /** Returns its own undo. */
    onChange(listener: (preferences: Preferences) => void): Unsubscribe
  }
  /** The accent color of the system, as `#rrggbb`; null where it has none. */
  accent: {
    current(): Promise<string | null>
    /** Returns its own undo. */
    onChange(listener: (color: string | null) => void): Unsubscribe
  }
  session: {
    current(): Promise<Session>
    /** Returns its own undo. */
    onChange(listener: (session: Session) => void): Unsubscribe
    /**
     * Opens the way to the tenant while the person types, so that signing in costs one round trip. Sends nothing of
     * what they type. Cheap to call often; the failure says why the tenant cannot be reached now.
     */
    prepare(): Promise<Result>
    /** Answered once the session is signed in or waits for a second factor: the state tells which. */
    signIn(request: SignInRequest): Promise<Result>
    cancelSignIn(): Promise<Result>
    /** Tries a waiting refresh at once. Where a second factor is demanded, it leads there. */
    refresh(): Promise<Result>
    signOut(): Promise<Result>
    /** What has happened to the session of the account that is, or was last, signed in: newest first. */
    timeline(): Promise<Result<TimelineEvent[]>>
  }
  /** The second factor, while a session waits for one: its challenge says what may be asked. */
  mfa: {
    /** Goes over to that factor: a code or a push is sent at once. */
    choose(factorId: string): Promise<Result>
    submitCode(code: string): Promise<Result>
    /** Sends the code or the push again, or asks again for what could not be had. */
    resend(): Promise<Result>
    enrol(request: EnrolRequest): Promise<Result>
    /** The recovery codes have been saved. */
    confirmSaved(): Promise<Result>
    /** Goes back to the password, or to the session that waits for the person. */
    cancel(): Promise<Result>
    /** Puts the typed secret of an authenticator app on the clipboard. */
    copySecret(): Promise<Result>
    copyRecoveryCodes(): Promise<Result>
    /** Asks where to, and writes a text file there. */
    saveRecoveryCodes(): Promise<Result>
  }
  network: {
    /** Whether the machine has a network at all: `false` is certain, `true` is not. */
    isOnline(): Promise<boolean>
    /** Told while nobody is signed in. Returns its own undo. */
    onChange(listener: (online: boolean) => void): Unsubscribe
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

export interface EnrolRequest {
  offer: EnrolmentOffer
  /** A telephone number or an e-mail address, where that is what the offer needs. */
  contact?: string | undefined
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

/** The channels of IPC: one for each call, and those that main pushes on. */
export const CHANNELS = {
  setup: 'app:setup',
  currentPreferences: 'preferences:current',
  changePreferences: 'preferences:change',
  openLink: 'app:open',
  currentAccent: 'accent:current',
  currentSession: 'session:current',
  prepare: 'session:prepare',
  signIn: 'session:sign-in',
  cancelSignIn: 'session:cancel-sign-in',
  refresh: 'session:refresh',
  signOut: 'session:sign-out',
  timeline: 'session:timeline',
  mfaChoose: 'mfa:choose',
  mfaSubmitCode: 'mfa:submit-code',
  mfaResend: 'mfa:resend',
  mfaEnrol: 'mfa:enrol',
  mfaConfirmSaved: 'mfa:confirm-saved',
  mfaCancel: 'mfa:cancel',
  mfaCopySecret: 'mfa:copy-secret',
  mfaCopyRecoveryCodes: 'mfa:copy-recovery-codes',
  mfaSaveRecoveryCodes: 'mfa:save-recovery-codes',
  isOnline: 'network:online',
  apiRequest: 'api:request',
  apiCancel: 'api:cancel',
  preferencesChanged: 'preferences:changed',
  accentChanged: 'accent:changed',
  sessionChanged: 'session:changed',
  networkChanged: 'network:changed',
} as const

export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS]
