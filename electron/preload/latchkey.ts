import { CHANNELS, type ApiResponse, type Channel, type Latchkey } from '../../shared/contract.ts'
import type { Result } from '../../shared/failure.ts'
import type { Session } from '../../shared/session.ts'
import type { TimelineEvent } from '../../shared/timeline.ts'
import type { Setup } from '../../shared/settings.ts'

/** What the contract needs of Electron's ipcRenderer. */
export interface IpcPort {
  /** Main answers every call with a Result: its gate sees to it. */
  invoke<Value>(channel: Channel, ...messages: unknown[]): Promise<Result<Value>>
  on(channel: Channel, listener: PushListener): unknown
  removeListener(channel: Channel, listener: PushListener): unknown
}

type PushListener = (event: unknown, session: Session) => void

/** The contract over IPC. Neither an event nor anything else of Electron's goes to the page. */
export function createLatchkey(ipc: IpcPort): Latchkey {
  return {
    app: {
      setup: async () => valueOf(await ipc.invoke<Setup>(CHANNELS.setup)),
    },
    session: {
      current: async () => valueOf(await ipc.invoke<Session>(CHANNELS.currentSession)),
      onChange(listener) {
        const forward: PushListener = (_event, session) => listener(session)
        ipc.on(CHANNELS.sessionChanged, forward)
        return () => void ipc.removeListener(CHANNELS.sessionChanged, forward)
      },
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
    api: {
      request: (request) => ipc.invoke<ApiResponse>(CHANNELS.apiRequest, request),
      cancel: (id) => ipc.invoke(CHANNELS.apiCancel, id),
    },
  }
}

/** For the calls that cannot fail in a page of ours. */
function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
