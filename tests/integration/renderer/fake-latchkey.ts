import type { Latchkey } from '../../../shared/contract.ts'
import type { Preferences, PreferencesChange } from '../../../shared/preferences.ts'
import type { Session } from '../../../shared/session.ts'
import type { Setup } from '../../../shared/settings.ts'

export type CallName =
  | 'open'
  | 'prepare'
  | 'signIn'
  | 'cancelSignIn'
  | 'refresh'
  | 'signOut'
  | 'timeline'
  | 'request'
  | 'cancel'
  | `mfa.${keyof Latchkey['mfa']}`

export interface Call {
  name: CallName
  argument: unknown
}

/** What a test does to the fake in a page. */
export interface FakeControl {
  calls: Call[]
  /** Publishes a session, given as JSON. */
  push: (json: string) => void
  /** Plugs the cable in, or pulls it. */
  pushOnline: (online: boolean) => void
  /** Chooses another accent color for the system. */
  pushAccent: (color: string | null) => void
  /** Ends the oldest call of that name that is still open. */
  answer: (name: CallName, result: unknown) => void
  /** The calls that are still open. */
  waiting: () => CallName[]
}

declare global {
  interface Window {
    fake: FakeControl
  }
}

interface Start {
  setup: Setup
  session: Session
  online: boolean
  chosen: Partial<Preferences>
  accent: string | null
}

/**
 * Stands in for the preload script: runs in the page before its own scripts, with a `Start` as JSON.
 * Calls stay open until the test answers them.
 */
export function installFakeLatchkey(start: string): void {
  const { setup, session, online, chosen, accent } = JSON.parse(start) as Start
  const listeners = new Set<(session: Session) => void>()
  const calls: Call[] = []
  const open: { name: CallName; settle: (result: unknown) => void }[] = []
  const accentListeners = new Set<(color: string | null) => void>()
  const networkListeners = new Set<(online: boolean) => void>()
  let current = session

  let preferences: Preferences = { language: 'system', people: [], ...chosen }
  const chooserListeners = new Set<(preferences: Preferences) => void>()
  const change = (changed: PreferencesChange) => {
    const {
      language = preferences.language,
      people = preferences.people,
      realm = preferences.realm,
    } = changed
    preferences = { language, people, realm }
    for (const listener of chooserListeners) listener(preferences)
  }

  const call = <T>(name: CallName, argument?: unknown): Promise<T> => {
    calls.push({ name, argument })
    return new Promise((resolve) => {
      open.push({ name, settle: (result) => resolve(result as T) })
    })
  }
  const latchkey: Latchkey = {
    app: { setup: () => Promise.resolve(setup), open: (link) => call('open', link) },
    preferences: {
      current: () => Promise.resolve(preferences),
      change(changed) {
        change(changed)
        return Promise.resolve({ ok: true, value: undefined })
      },
      onChange(listener) {
        chooserListeners.add(listener)
        return () => chooserListeners.delete(listener)
      },
    },
    accent: {
      current: () => Promise.resolve(accent),
      onChange(listener) {
        accentListeners.add(listener)
        return () => accentListeners.delete(listener)
      },
    },
    session: {
      current: () => Promise.resolve(current),
      onChange(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      prepare: () => call('prepare'),
      signIn: (request) => call('signIn', request),
      cancelSignIn: () => call('cancelSignIn'),
      refresh: () => call('refresh'),
      signOut: () => call('signOut'),
      timeline: () => call('timeline'),
    },
    mfa: {
      choose: (factorId) => call('mfa.choose', factorId),
      submitCode: (code) => call('mfa.submitCode', code),
      resend: () => call('mfa.resend'),
      enrol: (request) => call('mfa.enrol', request),
      confirmSaved: () => call('mfa.confirmSaved'),
      cancel: () => call('mfa.cancel'),
      copySecret: () => call('mfa.copySecret'),
      copyRecoveryCodes: () => call('mfa.copyRecoveryCodes'),
      saveRecoveryCodes: () => call('mfa.saveRecoveryCodes'),
    },
    network: {
      isOnline: () => Promise.resolve(online),
      onChange(listener) {
        networkListeners.add(listener)
        return () => networkListeners.delete(listener)
      },
    },
    api: { request: (request) => call('request', request), cancel: (id) => call('cancel', id) },
  }
  const fake: FakeControl = {
    calls,
    push(json) {
      current = JSON.parse(json) as Session
      for (const listener of listeners) listener(current)
    },
    pushOnline(changed) {
      for (const listener of networkListeners) listener(changed)
    },
    pushAccent(color) {
      for (const listener of accentListeners) listener(color)
    },
    answer(name, result) {
      const index = open.findIndex((each) => each.name === name)
      open.splice(index, 1)[0]?.settle(result)
    },
    waiting: () => open.map(({ name }) => name),
  }
  Object.assign(window, { latchkey, fake })
}
