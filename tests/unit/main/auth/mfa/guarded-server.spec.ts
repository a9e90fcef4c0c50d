import { expect, test } from '@playwright/test'
import { guardedServer } from '../../../../../electron/main/auth/mfa/guarded-server.ts'
import type { MfaServer } from '../../../../../electron/main/auth/mfa/mfa-server.ts'
import { createLogger } from '../../../../../electron/main/log/create-logger.ts'
import { createKnownSecrets } from '../../../../../electron/main/log/known-secrets.ts'
import { createSecrets } from '../../../../../electron/main/log/secrets.ts'
import { createScriptedMfaServer, type ScriptedMfaServer } from '../../../../fixtures/scripted-mfa-server.ts'
import { DEMAND, MFA_TOKEN, passed } from './start-mfa/conversation.ts'

const KEY = { kind: 'otp', secret: 'latchkeysecret', uri: 'otpauth://totp/x?secret=latchkeysecret' } as const

const CALLS: [what: string, secrets: string[], call: (server: MfaServer) => Promise<unknown>][] = [
  ['factors', [MFA_TOKEN], (server) => server.factors(MFA_TOKEN)],
  ['a challenge', [MFA_TOKEN, 'fake-oob-code'], (server) => server.challenge(MFA_TOKEN, 'sms|dev_1')],
  [
    'an enrolment',
    [MFA_TOKEN, KEY.secret, KEY.uri, 'fake-recovery-code'],
    (server) => server.associate(MFA_TOKEN, { offer: 'otp' }),
  ],
  [
    'a code',
    [MFA_TOKEN, 'typed-code', 'fake-new-code'],
    (server) => server.verify(DEMAND, { kind: 'recovery-code', code: 'typed-code' }),
  ],
]

function scripted(): ScriptedMfaServer {
  const server = createScriptedMfaServer()
  server.next('factors', [])
  server.next('challenge', { kind: 'code', oobCode: 'fake-oob-code' })
  server.next('associate', { ...KEY, recoveryCodes: ['fake-recovery-code'] })
  server.next('verify', passed('fake-new-code'))
  return server
}

for (const [what, values, call] of CALLS) {
  test(`the secrets of ${what} are in no line of the log until they are forgotten`, async () => {
    const lines: string[] = []
    const secrets = createSecrets()
    const known = createKnownSecrets(secrets)
    const log = createLogger({ write: (line) => void lines.push(line), clock: { now: () => 0 }, secrets })
    await call(guardedServer(scripted(), known))
    for (const value of values) log.info('said', { text: `it is ${value} here` })
    for (const value of values) expect(lines.join('')).not.toContain(value)
    expect(lines).toHaveLength(values.length)
    known.forget()
    expect(secrets.strike(values.join())).toBe(values.join())
  })
}

test('what is asked and answered goes through as it is', async () => {
  const server = scripted()
  const guarded = guardedServer(server, createKnownSecrets(createSecrets()))
  expect(await guarded.verify(DEMAND, { kind: 'otp', code: '123456' })).toEqual(passed('fake-new-code'))
  expect(server.calls).toEqual([['verify', MFA_TOKEN, { kind: 'otp', code: '123456' }]])
})
