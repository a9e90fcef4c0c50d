import { expect, test } from '@playwright/test'
import { createLatchkey, type IpcPort } from '../../../electron/preload/latchkey.ts'
import { CHANNELS, type Channel } from '../../../shared/contract.ts'
import type { Preferences } from '../../../shared/preferences.ts'
import type { Session } from '../../../shared/session.ts'

type Pushed = Session | Preferences | boolean | string | null
type Listener = (event: unknown, pushed: never) => void

class FakeIpc implements IpcPort {
  readonly sent: unknown[][] = []
  readonly listeners = new Map<string, Set<Listener>>()
  answer: unknown = { ok: true, value: undefined }

  async invoke(...call: unknown[]): Promise<never> {
    this.sent.push(call)
    return (await Promise.resolve(this.answer)) as never
  }
  on(channel: string, listener: Listener): this {
    this.listeners.set(channel, (this.listeners.get(channel) ?? new Set<Listener>()).add(listener))
    return this
  }
  removeListener(channel: string, listener: Listener): this {
    this.listeners.get(channel)?.delete(listener)
    return this
  }
  push(channel: Channel, pushed: Pushed): void {
    for (const listener of this.listeners.get(channel) ?? []) {
      listener({ sender: 'an IpcRenderer', ports: [] }, pushed as never)
    }
  }
}

test('the page is given the calls of the contract and nothing else', () => {
  const { app, preferences, accent, session, mfa, network, api, ...rest } = createLatchkey(new FakeIpc())
  expect(rest).toEqual({})
  expect(Object.keys(app)).toEqual(['setup', 'open'])
  expect(Object.keys(preferences)).toEqual(['current', 'change', 'onChange'])
  expect(Object.keys(accent)).toEqual(['current', 'onChange'])
  expect(Object.keys(session)).toEqual([
    'current',
    'onChange',
    'prepare',
    'signIn',
    'cancelSignIn',
    'refresh',
    'signOut',
    'timeline',
  ])
  expect(Object.keys(mfa)).toEqual([
    'choose',
    'submitCode',
    'resend',
    'enrol',
    'confirmSaved',
    'cancel',
    'copySecret',
    'copyRecoveryCodes',
    'saveRecoveryCodes',
  ])
  expect(Object.keys(network)).toEqual(['isOnline', 'onChange'])
  expect(Object.keys(api)).toEqual(['request', 'cancel'])
})

test('a call sends its message, and only that, on its channel', async () => {
  const ipc = new FakeIpc()
  const { app, preferences, session, mfa, api } = createLatchkey(ipc)
  const signIn = { username: 'ada', password: 'correct-horse-battery-staple', staySignedIn: false }
  const request = { id: 'r1', method: 'GET', path: '/reports' } as const
  await app.open('support')
  await preferences.change({ language: 'de' })
  await session.prepare()
  await session.signIn(signIn)
  await session.cancelSignIn()
  await session.refresh()
  await session.signOut()
  await session.timeline()
  await mfa.choose('factor-1')
  await mfa.submitCode('123456')
  await mfa.resend()
  await mfa.enrol({ offer: 'otp' })
  await mfa.confirmSaved()
  await mfa.cancel()
  await mfa.copySecret()
  await mfa.copyRecoveryCodes()
  await mfa.saveRecoveryCodes()
  await api.request(request)
  await api.cancel('r1')
  expect(ipc.sent).toEqual([
    ['app:open', 'support'],
    ['preferences:change', { language: 'de' }],
    ['session:prepare'],
    ['session:sign-in', signIn],
    ['session:cancel-sign-in'],
    ['session:refresh'],
    ['session:sign-out'],
    ['session:timeline'],
    ['mfa:choose', 'factor-1'],
    ['mfa:submit-code', '123456'],
    ['mfa:resend'],
    ['mfa:enrol', { offer: 'otp' }],
    ['mfa:confirm-saved'],
    ['mfa:cancel'],
    ['mfa:copy-secret'],
    ['mfa:copy-recovery-codes'],
    ['mfa:save-recovery-codes'],
    ['api:request', request],
    ['api:cancel', 'r1'],
  ])
})

test('a failure is handed on as data', async () => {
  const ipc = new FakeIpc()
  ipc.answer = { ok: false, failure: { code: 'wrong_credentials' } }
  expect(await createLatchkey(ipc).session.refresh()).toEqual(ipc.answer)
})

test('a call that has no failure of its own answers its value, or rejects with a code', async () => {
  const ipc = new FakeIpc()
  const { session, network, preferences, app } = createLatchkey(ipc)
  ipc.answer = { ok: true, value: { kind: 'signed-out' } }
  expect(await session.current()).toEqual({ kind: 'signed-out' })
  ipc.answer = { ok: true, value: false }
  expect(await network.isOnline()).toBe(false)
  ipc.answer = { ok: false, failure: { code: 'untrusted_sender' } }
  await expect(session.current()).rejects.toThrow('untrusted_sender')
  await expect(preferences.current()).rejects.toThrow('untrusted_sender')
  await expect(app.setup()).rejects.toThrow('untrusted_sender')
})

test('a listener is given snapshots, no event of Electron, until its undo', () => {
  const ipc = new FakeIpc()
  const received: unknown[][] = []
  const undo = createLatchkey(ipc).session.onChange((...given) => received.push(given))
  ipc.push(CHANNELS.sessionChanged, { kind: 'signing-in' })
  undo()
  ipc.push(CHANNELS.sessionChanged, { kind: 'signed-out' })
  expect(received).toEqual([[{ kind: 'signing-in' }]])
})

test('what the person has chosen is heard on a channel of its own', () => {
  const ipc = new FakeIpc()
  const received: unknown[][] = []
  const undo = createLatchkey(ipc).preferences.onChange((...given) => received.push(given))
  ipc.push(CHANNELS.sessionChanged, { kind: 'signing-in' })
  ipc.push(CHANNELS.preferencesChanged, { language: 'ja', people: [] })
  undo()
  ipc.push(CHANNELS.preferencesChanged, { language: 'fr', people: [] })
  expect(received).toEqual([[{ language: 'ja', people: [] }]])
})

test('so is the network', () => {
  const ipc = new FakeIpc()
  const received: unknown[][] = []
  const undo = createLatchkey(ipc).network.onChange((...given) => received.push(given))
  ipc.push(CHANNELS.networkChanged, false)
  undo()
  ipc.push(CHANNELS.networkChanged, true)
  expect(received).toEqual([[false]])
})
