import { expect, test } from '@playwright/test'
import { createGate } from '../../../../electron/main/ipc/create-gate.ts'
import { CHANNELS, type Channel } from '../../../../shared/contract.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { eventFrom, FakeIpc, recordingWork, setupAllHandlers, trusted } from './fakes.ts'

const signIn = { username: 'ada@example.com', password: 'correct-horse-battery-staple', staySignedIn: true }
const request = { id: 'r1', method: 'POST', path: '/reports' }

const sms = { offer: 'sms', contact: '+49 30 1234567' }
const people = [{ username: 'ada@example.com', realm: 'staff', name: 'Ada Lovelace' }, { username: 'bob' }]

const calls: [Channel, unknown[], unknown[]][] = [
  [CHANNELS.setup, [], ['setup']],
  [CHANNELS.currentPreferences, [], ['preferences']],
  [CHANNELS.currentAccent, [], ['accent']],
  [CHANNELS.changePreferences, [{ language: 'ar' }], ['change', { language: 'ar' }]],
  [CHANNELS.changePreferences, [{ people }], ['change', { people }]],
  [CHANNELS.openLink, ['reset-password'], ['open', 'reset-password']],
  [CHANNELS.openLink, ['browser-sign-in'], ['open', 'browser-sign-in']],
  [CHANNELS.openLink, ['support'], ['open', 'support']],
  [CHANNELS.currentSession, [], ['current']],
  [CHANNELS.prepare, [], ['prepare']],
  [CHANNELS.signIn, [signIn], ['signIn', signIn]],
  [CHANNELS.signIn, [{ ...signIn, realm: 'staff' }], ['signIn', { ...signIn, realm: 'staff' }]],
  [CHANNELS.signIn, [{ ...signIn, username: ' ada@example.com ' }], ['signIn', signIn]],
  [CHANNELS.cancelSignIn, [], ['cancelSignIn']],
  [CHANNELS.refresh, [], ['refresh']],
  [CHANNELS.signOut, [], ['signOut']],
  [CHANNELS.timeline, [], ['timeline']],
  [CHANNELS.mfaChoose, ['factor-2'], ['choose', 'factor-2']],
  [CHANNELS.mfaSubmitCode, [' 123 456'], ['submitCode', ' 123 456']],
  [CHANNELS.mfaResend, [], ['resend']],
  [CHANNELS.mfaEnrol, [{ offer: 'otp' }], ['enrol', { offer: 'otp' }]],
  [CHANNELS.mfaEnrol, [sms], ['enrol', sms]],
  [CHANNELS.mfaConfirmSaved, [], ['confirmSaved']],
  [CHANNELS.mfaCancel, [], ['cancelMfa']],
  [CHANNELS.mfaCopySecret, [], ['copySecret']],
  [CHANNELS.mfaCopyRecoveryCodes, [], ['copyRecoveryCodes']],
  [CHANNELS.mfaSaveRecoveryCodes, [], ['saveRecoveryCodes']],
  [CHANNELS.isOnline, [], ['isOnline']],
  [CHANNELS.apiRequest, [request], ['request', request]],
  [CHANNELS.apiCancel, ['r1'], ['cancel', 'r1']],
]

const bodies = [
  null,
  true,
  0,
  -1.5,
  '',
  'text',
  [],
  {},
  [[{ a: [null] }]],
  { title: 'Grüße', tags: ['a', 'b'] },
]

function setup() {
  const ipc = new FakeIpc()
  const { calls: reached, work } = recordingWork()
  setupAllHandlers(createGate({ ipc, trusted, log: new RecordingLogger() }), work)
  return { ipc, reached }
}

for (const [channel, received, call] of calls) {
  test(`${channel} ${JSON.stringify(received)} reaches its work as it was meant`, async () => {
    const { ipc, reached } = setup()
    expect(await ipc.invoke(channel, eventFrom(), ...received)).toMatchObject({ ok: true })
    expect(reached).toEqual([call])
  })
}

for (const body of bodies) {
  test(`a request may carry ${JSON.stringify(body)}`, async () => {
    const { ipc, reached } = setup()
    expect(await ipc.invoke(CHANNELS.apiRequest, eventFrom(), { ...request, body })).toMatchObject({
      ok: true,
    })
    expect(reached).toEqual([['request', { ...request, body }]])
  })
}

test('every channel but the pushed ones has a handler', () => {
  const { ipc } = setup()
  const pushed: Channel[] = [
    CHANNELS.accentChanged,
    CHANNELS.preferencesChanged,
    CHANNELS.sessionChanged,
    CHANNELS.networkChanged,
  ]
  const called = Object.values(CHANNELS).filter((channel) => !pushed.includes(channel))
  expect(new Set(ipc.channels)).toEqual(new Set(called))
})
