import {
  CHANNELS,
  type ApiResponse,
  type Channel,
  type Latchkey,
  type Unsubscribe,
} from '../../shared/contract.ts'
import type { Result } from '../../shared/failure.ts'
import type { Preferences } from '../../shared/preferences.ts'
import type { Session } from '../../shared/session.ts'
import type { TimelineEvent } from '../../shared/timeline.ts'
import type { Setup } from '../../shared/settings.ts'

/** What the contract needs of Electron's ipcRenderer. */
export interface IpcPort {
  /** Main answers every call with a Result: its gate sees to it. */
  invoke<Value>(channel: Channel, ...messages: unknown[]): Promise<Result<Value>>
  on<Pushed>(channel: Channel, listener: PushListener<Pushed>): unknown
  removeListener<Pushed>(channel: Channel, listener: PushListener<Pushed>): unknown
}

type PushListener<Pushed> = (event: unknown, pushed: Pushed) => void

/** The contract over IPC. Neither an event nor anything else of Electron's goes to the page. */
export function createLatchkey(ipc: IpcPort): Latchkey {
  return {
    app: {
      setup: async () => valueOf(await ipc.invoke<Setup>(CHANNELS.setup)),
      open: (link) => ipc.invoke(CHANNELS.openLink, link),
    },
    preferences: {
      current: async () => valueOf(await ipc.invoke<Preferences>(CHANNELS.currentPreferences)),
      change: (change) => ipc.invoke(CHANNELS.changePreferences, change),
      onChange: (listener) => subscribe(ipc, CHANNELS.preferencesChanged, listener),
    },
    accent: {
      current: async () => valueOf(await ipc.invoke<string | null>(CHANNELS.currentAccent)),
      onChange: (listener) => subscribe(ipc, CHANNELS.accentChanged, listener),
    },
    session: {
      current: async () => valueOf(await ipc.invoke<Session>(CHANNELS.currentSession)),
      onChange: (listener) => subscribe(ipc, CHANNELS.sessionChanged, listener),
      prepare: () => ipc.invoke(CHANNELS.prepare),
      signIn: (request) => ipc.invoke(CHANNELS.signIn, request),
      cancelSignIn: () => ipc.invoke(CHANNELS.cancelSignIn),
      refresh: () => ipc.invoke(CHANNELS.refresh),
      signOut: () => ipc.invoke(CHANNELS.signOut),
      timeline: () => ipc.invoke<TimelineEvent[]>(CHANNELS.timeline),
    },
    mfa: {
      choose: (factorId) => ipc.invoke(CHANNELS.mfaChoose, factorId),
      submitCode: (code) => ipc.invoke(CHANNELS.mfaSubmitCode, code),
      resend: () => ipc.invoke(CHANNELS.mfaResend),
      enrol: (request) => ipc.invoke(CHANNELS.mfaEnrol, request),
      confirmSaved: () => ipc.invoke(CHANNELS.mfaConfirmSaved),
      cancel: () => ipc.invoke(CHANNELS.mfaCancel),
      copySecret: () => ipc.invoke(CHANNELS.mfaCopySecret),
      copyRecoveryCodes: () => ipc.invoke(CHANNELS.mfaCopyRecoveryCodes),
      saveRecoveryCodes: () => ipc.invoke(CHANNELS.mfaSaveRecoveryCodes),
    },
    network: {
      isOnline: async () => valueOf(await ipc.invoke<boolean>(CHANNELS.isOnline)),
      onChange: (listener) => subscribe(ipc, CHANNELS.networkChanged, listener),
    },
    api: {
      request: (request) => ipc.invoke<ApiResponse>(CHANNELS.apiRequest, request),
      cancel: (id) => ipc.invoke(CHANNELS.apiCancel, id),
    },
  }
}

function subscribe(ipc: IpcPort, channel: Channel, listener: (pushed: never) => void): Unsubscribe {
  const forward: PushListener<never> = (_event, pushed) => listener(pushed)
  ipc.on(channel, forward)
  return () => void ipc.removeListener(channel, forward)
}

/** For the calls that cannot fail in a page of ours. */
function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
