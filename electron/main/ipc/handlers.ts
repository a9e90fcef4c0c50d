import {
  CHANNELS,
  type ApiRequest,
  type ApiResponse,
  type EnrolRequest,
  type SignInRequest,
} from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { Link } from '../../../shared/link.ts'
import {
  apiCancel,
  apiRequest,
  enrolRequest,
  factorId,
  link,
  nothing,
  preferencesChange,
  signInRequest,
  typedCode,
} from '../../../shared/messages.ts'
import type { Preferences, PreferencesChange } from '../../../shared/preferences.ts'
import type { Session } from '../../../shared/session.ts'
import type { Setup } from '../../../shared/settings.ts'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { Gate } from './create-gate.ts'

/** What every window may ask. */
export interface AppCalls {
  setup: () => Setup
  links: { open(link: Link): Answer }
  preferences: PreferencesCalls
  accent: { current(): string | null }
}

/** What the windows ask of the session. */
export interface SessionCalls {
  current(): Session
  prepare(): Answer
  signIn(request: SignInRequest): Answer
  cancelSignIn(): Answer
  refresh(): Answer
  signOut(): Answer
  timeline(): Answer<TimelineEvent[]>
}

/** What the windows ask while a second factor is being given. */
export interface MfaCalls {
  choose(factorId: string): Answer
  submitCode(code: string): Answer
  resend(): Answer
  enrol(request: EnrolRequest): Answer
  confirmSaved(): Answer
  cancel(): Answer
  copySecret(): Answer
  copyRecoveryCodes(): Answer
  saveRecoveryCodes(): Answer
}

/** What the windows ask of what the person has chosen. */
export interface PreferencesCalls {
  current(): Preferences
  change(change: PreferencesChange): Result
}

/** What the windows ask of the machine's network. */
export interface NetworkCalls {
  isOnline(): boolean
}

/** What the windows ask of the API client. */
export interface ApiCalls {
  request(request: ApiRequest): Answer<ApiResponse>
  cancel(id: string): Answer
}

type Answer<Value = undefined> = Result<Value> | Promise<Result<Value>>

/** Answers what every window may ask, whether there are settings or not. */
export function setupAppHandlers(gate: Gate, { setup, links, preferences, accent }: AppCalls): void {
  gate.handle(CHANNELS.setup, nothing, () => ({ ok: true, value: setup() }))
  gate.handle(CHANNELS.currentPreferences, nothing, () => ({ ok: true, value: preferences.current() }))
  gate.handle(CHANNELS.changePreferences, preferencesChange, (change) => preferences.change(change))
  gate.handle(CHANNELS.currentAccent, nothing, () => ({ ok: true, value: accent.current() }))
  gate.handle(CHANNELS.openLink, link, (wanted) => links.open(wanted))
}

/** Answers every call that needs a tenant. */
export function setupSessionHandlers(
  gate: Gate,
  {
    session,
    mfa,
    network,
    api,
  }: { session: SessionCalls; mfa: MfaCalls; network: NetworkCalls; api: ApiCalls },
): void {
  gate.handle(CHANNELS.currentSession, nothing, () => ({ ok: true, value: session.current() }))
  gate.handle(CHANNELS.prepare, nothing, () => session.prepare())
  gate.handle(CHANNELS.signIn, signInRequest, (request) => session.signIn(request))
  gate.handle(CHANNELS.cancelSignIn, nothing, () => session.cancelSignIn())
  gate.handle(CHANNELS.refresh, nothing, () => session.refresh())
  gate.handle(CHANNELS.signOut, nothing, () => session.signOut())
  gate.handle(CHANNELS.timeline, nothing, () => session.timeline())

  gate.handle(CHANNELS.mfaChoose, factorId, (id) => mfa.choose(id))
  gate.handle(CHANNELS.mfaSubmitCode, typedCode, (code) => mfa.submitCode(code))
  gate.handle(CHANNELS.mfaResend, nothing, () => mfa.resend())
  gate.handle(CHANNELS.mfaEnrol, enrolRequest, (request) => mfa.enrol(request))
  gate.handle(CHANNELS.mfaConfirmSaved, nothing, () => mfa.confirmSaved())
  gate.handle(CHANNELS.mfaCancel, nothing, () => mfa.cancel())
  gate.handle(CHANNELS.mfaCopySecret, nothing, () => mfa.copySecret())
  gate.handle(CHANNELS.mfaCopyRecoveryCodes, nothing, () => mfa.copyRecoveryCodes())
  gate.handle(CHANNELS.mfaSaveRecoveryCodes, nothing, () => mfa.saveRecoveryCodes())

  gate.handle(CHANNELS.isOnline, nothing, () => ({ ok: true, value: network.isOnline() }))

  gate.handle(CHANNELS.apiRequest, apiRequest, (request) => api.request(request))
  gate.handle(CHANNELS.apiCancel, apiCancel, (id) => api.cancel(id))
}
