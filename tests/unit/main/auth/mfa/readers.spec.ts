import { expect, test } from '@playwright/test'
import { readAssociation } from '../../../../../electron/main/auth/mfa/association.ts'
import { readAuthenticators } from '../../../../../electron/main/auth/mfa/authenticators.ts'
import { readChallenge } from '../../../../../electron/main/auth/mfa/challenge.ts'
import { readNewRecoveryCode } from '../../../../../electron/main/auth/mfa/recovery-codes.ts'
import { readRequirements } from '../../../../../electron/main/auth/mfa/requirements.ts'
import type { EnrolmentOffer } from '../../../../../shared/mfa.ts'
import { answer } from '../answer.ts'

const OTP = { id: 'otp|dev_1', authenticator_type: 'otp', active: true }
const SMS = { id: 'sms|dev_2', authenticator_type: 'oob', oob_channel: 'sms', active: true, name: 'XXXX4321' }
const unreadable = (problem: string, field?: string): object =>
  expect.objectContaining({
    failure: expect.objectContaining({
      code: 'unreadable_response',
      problem,
      ...(field !== undefined && { field }),
    }),
  })

test.describe('authenticators', () => {
  const read = (body: unknown): unknown => readAuthenticators(answer(200, body))

  test('each by its type and channel, with its masked name', () => {
    const channels = ['sms', 'voice', 'email', 'auth0']
    const listed = channels.map((channel) => ({ ...SMS, id: `${channel}|dev`, oob_channel: channel }))
    expect(read([OTP, ...listed, { ...OTP, id: 'r', authenticator_type: 'recovery-code' }])).toEqual([
      { authenticatorId: 'otp|dev_1', type: 'otp' },
      { authenticatorId: 'sms|dev', type: 'sms', name: 'XXXX4321' },
      { authenticatorId: 'voice|dev', type: 'voice', name: 'XXXX4321' },
      { authenticatorId: 'email|dev', type: 'email', name: 'XXXX4321' },
      { authenticatorId: 'auth0|dev', type: 'push', name: 'XXXX4321' },
      { authenticatorId: 'r', type: 'recovery-code' },
    ])
  })

  const UNUSABLE: Record<string, unknown> = {
    'one that is not active': { ...SMS, active: false },
    'one that does not say so': { ...SMS, active: 'true' },
    'one without an id': { ...SMS, id: undefined },
    'an id that would break a line': { ...SMS, id: 'sms|dev\r\nX-Evil: 1' },
    'an id that is too long': { ...SMS, id: 'x'.repeat(257) },
    'an unknown type': { ...SMS, authenticator_type: 'webauthn-roaming' },
    'an unknown channel': { ...SMS, oob_channel: 'pigeon' },
    'a channel of an object': { ...SMS, oob_channel: 'toString' },
    'no object': 'otp',
    null: null,
    'a list': [OTP],
    'one that is there already': OTP,
  }
  for (const [name, entry] of Object.entries(UNUSABLE)) {
    test(`${name} is left out, and the others stay`, () => {
      expect(read([entry, OTP])).toEqual([{ authenticatorId: 'otp|dev_1', type: 'otp' }])
    })
  }

  test('a name is shown as plain text, or not at all', () => {
    const names = (name: unknown): unknown => read([{ ...SMS, name }])
    expect(names('\u202E4321\u0007\nXXXX')).toEqual([expect.objectContaining({ name: '4321 XXXX' })])
    expect(names(42)).toEqual([{ authenticatorId: 'sms|dev_2', type: 'sms' }])
  })

  for (const body of ['{}', 'null', '"otp"', '[', '', '<html></html>']) {
    test(`${body || 'nothing'} is no list`, () => {
      expect(() => read(body)).toThrow(unreadable('not_json'))
    })
  }
  test('a list without end is refused', () => {
    expect(() => read(Array.from({ length: 101 }, () => OTP))).toThrow(unreadable('too_large'))
  })
})

test.describe('a challenge', () => {
  const read = (body: unknown): unknown => readChallenge(answer(200, body))
  const OOB = { challenge_type: 'oob', oob_code: 'Fe26.2*code' }

  test('is what the tenant says, and its binding method alone tells a code from a push', () => {
    expect(read({ challenge_type: 'otp', oob_code: 'x', binding_method: 'prompt' })).toEqual({ kind: 'otp' })
    expect(read({ ...OOB, binding_method: 'prompt' })).toEqual({ kind: 'code', oobCode: 'Fe26.2*code' })
    for (const method of [undefined, null, '', 'none']) {
      expect(read({ ...OOB, binding_method: method })).toEqual({ kind: 'push', oobCode: 'Fe26.2*code' })
    }
  })

  const HOSTILE: [name: string, body: unknown, problem: string, field?: string][] = [
    ['nothing', {}, 'missing_field', 'challenge_type'],
    ['another type', { ...OOB, challenge_type: 'webauthn' }, 'invalid_field', 'challenge_type'],
    ['a list of types', { ...OOB, challenge_type: ['oob'] }, 'invalid_field', 'challenge_type'],
    ['no code', { challenge_type: 'oob' }, 'missing_field', 'oob_code'],
    ['a code with a line break', { ...OOB, oob_code: 'a\nb' }, 'invalid_field', 'oob_code'],
    ['a number for a code', { ...OOB, oob_code: 7 }, 'invalid_field', 'oob_code'],
    ['another binding method', { ...OOB, binding_method: 'transfer' }, 'invalid_field', 'binding_method'],
    ['an array', [], 'not_json'],
    ['a page', '<html></html>', 'not_json'],
  ]
  for (const [name, body, problem, field] of HOSTILE) {
    test(`${name}: ${problem} ${field ?? ''}`, () => {
      expect(() => read(body)).toThrow(unreadable(problem, field))
    })
  }
})

test.describe('an association', () => {
  const read = (offer: EnrolmentOffer, body: unknown): unknown => readAssociation(answer(200, body), offer)
  const APP = {
    authenticator_type: 'otp',
    secret: 'LATCHKEYLATCHKEY',
    barcode_uri: 'otpauth://totp/t:u?secret=LATCHKEYLATCHKEY',
    recovery_codes: ['OBVIOUSLYFAKE'],
  }
  const PHONE = { authenticator_type: 'oob', oob_code: 'Fe26.2*code', binding_method: 'prompt' }

  test('an authenticator app', () => {
    expect(read('otp', APP)).toEqual({
      kind: 'otp',
      secret: APP.secret,
      uri: APP.barcode_uri,
      recoveryCodes: ['OBVIOUSLYFAKE'],
    })
  })
  test('a code that was sent, and a device that is asked', () => {
    expect(read('sms', PHONE)).toEqual({ kind: 'code', oobCode: 'Fe26.2*code', recoveryCodes: [] })
    const { binding_method: _, ...guardian } = { ...PHONE, barcode_uri: APP.barcode_uri }
    expect(read('push', guardian)).toMatchObject({ kind: 'push', uri: APP.barcode_uri })
  })

  const HOSTILE: [name: string, body: object, field: string][] = [
    ['no secret', { ...APP, secret: undefined }, 'secret'],
    ['a secret that is no base32', { ...APP, secret: '<script>' }, 'secret'],
    ['no URI', { ...APP, barcode_uri: undefined }, 'barcode_uri'],
    ['a web address for a QR code', { ...APP, barcode_uri: 'https://evil.example/' }, 'barcode_uri'],
    ['a script for a QR code', { ...APP, barcode_uri: 'javascript:alert(1)' }, 'barcode_uri'],
    ['a QR code too long to be one', { ...APP, barcode_uri: `otpauth://${'x'.repeat(2000)}` }, 'barcode_uri'],
    ['recovery codes that are no list', { ...APP, recovery_codes: 'A' }, 'recovery_codes'],
    ['a recovery code that is no text', { ...APP, recovery_codes: [1] }, 'recovery_codes'],
    ['a recovery code with a line break', { ...APP, recovery_codes: ['A\nB'] }, 'recovery_codes'],
    ['too many recovery codes', { ...APP, recovery_codes: Array(51).fill('A') }, 'recovery_codes'],
  ]
  for (const [name, body, field] of HOSTILE) {
    test(`${name} is refused`, () => {
      expect(() => read('otp', body)).toThrow(expect.objectContaining({ message: 'unreadable_response' }))
      expect(() => read('otp', body)).toThrow(
        expect.objectContaining({ failure: expect.objectContaining({ field }) }),
      )
    })
  }
})

test('requirements narrow the choice, and what cannot be read does not', () => {
  expect(
    readRequirements({
      challenge: [{ type: 'phone' }, { type: 'otp' }, { type: 'sms' }, { type: 'face' }, 'otp', null],
      enroll: [{ type: 'push-notification' }, { type: 'email' }, { type: 'recovery-code' }],
    }),
  ).toEqual({ factors: ['sms', 'voice', 'otp'], offers: ['email', 'push'] })
  for (const value of [undefined, null, 'otp', [], {}, { challenge: {} }, { enroll: [{ type: ['otp'] }] }]) {
    expect(readRequirements(value)).toEqual({})
  }
})

test('a new recovery code that cannot be read does not spoil the tokens beside it', () => {
  expect(readNewRecoveryCode({ recovery_code: 'OBVIOUSLYFAKE' })).toBe('OBVIOUSLYFAKE')
  for (const code of [undefined, null, '', 7, 'a b', 'a\nb', 'x'.repeat(129)]) {
    expect(readNewRecoveryCode({ recovery_code: code })).toBeUndefined()
  }
})
