import { CHANNELS, type ApiRequest, type ApiResponse, type SignInRequest } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import { apiCancel, apiRequest, nothing, signInRequest } from '../../../shared/messages.ts'
import type { Session } from '../../../shared/session.ts'
import type { Setup } from '../../../shared/settings.ts'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { Gate } from './create-gate.ts'

/** What the windows ask of the session. */
export interface SessionCalls {
  current(): Session
  signIn(request: SignInRequest): Answer
  cancelSignIn(): Answer
  refresh(): Answer
  signOut(): Answer
  timeline(): Answer<TimelineEvent[]>
}

/** What the windows ask of the API client. */
export interface ApiCalls {
  request(request: ApiRequest): Answer<ApiResponse>
  cancel(id: string): Answer
}

type Answer<Value = undefined> = Result<Value> | Promise<Result<Value>>

/** Answers what every window may ask, whether there are settings or not. */
export function setupAppHandlers(gate: Gate, setup: () => Setup): void {
  gate.handle(CHANNELS.setup, nothing, () => ({ ok: true, value: setup() }))
}

/** Answers every call that needs a tenant. */
export function setupSessionHandlers(
  gate: Gate,
  { session, api }: { session: SessionCalls; api: ApiCalls },
): void {
  gate.handle(CHANNELS.currentSession, nothing, () => ({ ok: true, value: session.current() }))
  gate.handle(CHANNELS.signIn, signInRequest, (request) => session.signIn(request))
  gate.handle(CHANNELS.cancelSignIn, nothing, () => session.cancelSignIn())
  gate.handle(CHANNELS.refresh, nothing, () => session.refresh())
  gate.handle(CHANNELS.signOut, nothing, () => session.signOut())
  gate.handle(CHANNELS.timeline, nothing, () => session.timeline())

  gate.handle(CHANNELS.apiRequest, apiRequest, (request) => api.request(request))
  gate.handle(CHANNELS.apiCancel, apiCancel, (id) => api.cancel(id))
}
