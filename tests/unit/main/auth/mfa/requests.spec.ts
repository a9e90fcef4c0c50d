import { expect, test } from '@playwright/test'
import { authenticateJson } from '../../../../../electron/main/auth/client-authentication.ts'
import { associationBody } from '../../../../../electron/main/auth/mfa/association.ts'
import { challengeParameters } from '../../../../../electron/main/auth/mfa/challenge.ts'
import { mfaGrantBody } from '../../../../../electron/main/auth/mfa/mfa-grants.ts'
import type { Enrolment, Proof } from '../../../../../electron/main/auth/mfa/mfa-server.ts'
import { cleanCode, cleanContact } from '../../../../../electron/main/auth/mfa/typed-code.ts'

const MFA_TOKEN = 'an-obviously-fake-mfa-token'
const OOB = 'http://auth0.com/oauth/grant-type/mfa-oob'

const GRANTS: [proof: Proof, parameters: Record<string, string>][] = [
  [
    { kind: 'otp', code: '123456' },
    { grant_type: 'http://auth0.com/oauth/grant-type/mfa-otp', otp: '123456' },
  ],
  [
    { kind: 'code', oobCode: 'oob', code: '123456' },
    { grant_type: OOB, oob_code: 'oob', binding_code: '123456' },
  ],
  [
    { kind: 'push', oobCode: 'oob' },
    { grant_type: OOB, oob_code: 'oob' },
  ],
  [
    { kind: 'recovery-code', code: 'ABC' },
    { grant_type: 'http://auth0.com/oauth/grant-type/mfa-recovery-code', recovery_code: 'ABC' },
  ],
]
for (const [proof, parameters] of GRANTS) {
  test(`the grant of ${proof.kind}`, () => {
    expect(Object.fromEntries(mfaGrantBody(MFA_TOKEN, proof))).toEqual({
      mfa_token: MFA_TOKEN,
      ...parameters,
    })
  })
}

test('a challenge leaves its type to the tenant', () => {
  expect(challengeParameters(MFA_TOKEN, 'sms|dev_1')).toEqual({
    mfa_token: MFA_TOKEN,
    challenge_type: 'otp oob',
    authenticator_id: 'sms|dev_1',
  })
})

test('a client shows itself in JSON: the secret in the body by either method', () => {
  const json = (client: Parameters<typeof authenticateJson>[1]['client']): unknown =>
    JSON.parse(authenticateJson({ a: 'b' }, { clientId: 'id', client }).body)
  expect(json({ method: 'none' })).toEqual({ a: 'b', client_id: 'id' })
  for (const method of ['post', 'basic'] as const) {
    expect(json({ method, secret: 'obviously-fake' })).toEqual({
      a: 'b',
      client_id: 'id',
      client_secret: 'obviously-fake',
    })
  }
})

const ENROLMENTS: [enrolment: Enrolment, body: object][] = [
  [{ offer: 'otp' }, { authenticator_types: ['otp'] }],
  [
    { offer: 'sms', contact: '+15550004321' },
    { authenticator_types: ['oob'], oob_channels: ['sms'], phone_number: '+15550004321' },
  ],
  [
    { offer: 'voice', contact: '+15550004321' },
    { authenticator_types: ['oob'], oob_channels: ['voice'], phone_number: '+15550004321' },
  ],
  [
    { offer: 'email', contact: 'alex@example.com' },
    { authenticator_types: ['oob'], oob_channels: ['email'], email: 'alex@example.com' },
  ],
  [{ offer: 'push' }, { authenticator_types: ['oob'], oob_channels: ['auth0'] }],
]
for (const [enrolment, body] of ENROLMENTS) {
  test(`the enrolment of ${enrolment.offer}`, () => {
    expect(JSON.parse(associationBody(enrolment))).toEqual(body)
  })
}

const CODES: [typed: string, code: string][] = [
  ['123456', '123456'],
  [' 123 456\n', '123456'],
  ['123-456', '123456'],
  ['123–456', '123456'],
  ['\u200b123456\u202c', '123456'],
  ['１２３４５６', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['abCD-2345', 'abCD2345'],
  ['   ', ''],
]
for (const [typed, code] of CODES) {
  test(`${JSON.stringify(typed)} is meant as ${JSON.stringify(code)}`, () => {
    expect(cleanCode(typed)).toBe(code)
  })
}

test('a telephone number loses what people put between its digits, an address only its surroundings', () => {
  expect(cleanContact(' +1 (555) 000-43.21 ')).toBe('+15550004321')
  expect(cleanContact(' first.last-name@example.com ')).toBe('first.last-name@example.com')
})
