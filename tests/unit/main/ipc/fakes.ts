import type { Result } from '../../../../shared/failure.ts'
import type { Gate, IpcPort } from '../../../../electron/main/ipc/create-gate.ts'
import {
  setupAppHandlers,
  setupSessionHandlers,
  type ApiCalls,
  type MfaCalls,
  type AppCalls,
  type NetworkCalls,
  type SessionCalls,
} from '../../../../electron/main/ipc/handlers.ts'
import type { IpcEvent, SenderFrame, TrustedSenders } from '../../../../electron/main/ipc/judge.ts'

export const OUR_WINDOW = 7

export const trusted: TrustedSenders = {
  origin: 'app://latchkey',
  isOurWindow: (id) => id === OUR_WINDOW,
}

export function frame(overrides: Partial<SenderFrame> = {}): SenderFrame {
  return { url: 'app://latchkey/index.html#login', parent: null, isDestroyed: () => false, ...overrides }
}

export function eventFrom(senderFrame: SenderFrame | null = frame(), id: number = OUR_WINDOW): IpcEvent {
  return { sender: { id }, senderFrame }
}

/** Electron's ipcMain as far as calls go: one listener a channel, and a rejection where there is none. */
export class FakeIpc implements IpcPort {
  readonly #listeners = new Map<string, Parameters<IpcPort['handle']>[1]>()

  handle(channel: string, listener: Parameters<IpcPort['handle']>[1]): void {
    this.#listeners.set(channel, listener)
  }

  get channels(): string[] {
    return [...this.#listeners.keys()]
  }

  async invoke(channel: string, event: IpcEvent, ...received: unknown[]): Promise<unknown> {
    const listener = this.#listeners.get(channel)
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
    return listener(event, ...received)
  }
}

export interface Work extends AppCalls {
  session: SessionCalls
  mfa: MfaCalls
  network: NetworkCalls
  api: ApiCalls
}

/** All calls of the contract, as a start with good settings answers them. */
export function setupAllHandlers(gate: Gate, work: Work): void {
  setupAppHandlers(gate, work)
  setupSessionHandlers(gate, work)
}

/** Does nothing but note what reached it. */
export function recordingWork(): { calls: unknown[][]; work: Work } {
  const calls: unknown[][] = []
  const done = (...call: unknown[]): Result => {
    calls.push(call)
    return { ok: true, value: undefined }
  }
  const work: Work = {
    setup() {
      calls.push(['setup'])
      return {
        kind: 'ready',
        version: '1.2.3',
        languages: [],
        platform: 'win32',
        issuer: 'https://a.example/',
        realms: [],
        apiBaseUrl: '/',
        links: [],
      }
    },
    preferences: {
      current() {
        calls.push(['preferences'])
        return { language: 'system', people: [] }
      },
      change: (change) => done('change', change),
    },
    accent: {
      current() {
        calls.push(['accent'])
        return '#007aff'
      },
    },
    links: { open: (link) => done('open', link) },
    session: {
      current() {
        calls.push(['current'])
        return { kind: 'signed-out' }
      },
      prepare: () => done('prepare'),
      signIn: (request) => done('signIn', request),
      cancelSignIn: () => done('cancelSignIn'),
      refresh: () => done('refresh'),
      signOut: () => done('signOut'),
      timeline() {
        calls.push(['timeline'])
        return { ok: true, value: [] }
      },
    },
    mfa: {
      choose: (id) => done('choose', id),
      submitCode: (code) => done('submitCode', code),
      resend: () => done('resend'),
      enrol: (request) => done('enrol', request),
      confirmSaved: () => done('confirmSaved'),
      cancel: () => done('cancelMfa'),
      copySecret: () => done('copySecret'),
      copyRecoveryCodes: () => done('copyRecoveryCodes'),
      saveRecoveryCodes: () => done('saveRecoveryCodes'),
    },
    network: {
      isOnline() {
        calls.push(['isOnline'])
        return true
      },
    },
    api: {
      request(request) {
        calls.push(['request', request])
        return { ok: true, value: { status: 200, contentType: 'text/plain', body: '', duration: 1 } }
      },
      cancel: (id) => done('cancel', id),
    },
  }
  return { calls, work }
}
