import { Secret, TOTP } from 'otpauth'
import {
  associate,
  authenticators,
  challenge,
  giveOob,
  giveOtp,
  giveRecoveryCode,
  lastCode,
  mfaTokenOf,
  type Listed,
} from './mfa-test.ts'
import { expect, test } from './tenant-test.ts'

const OTP = { authenticator_types: ['otp'] }
const SMS = { authenticator_types: ['oob'], oob_channels: ['sms'], phone_number: '+15550004321' }
const PUSH = { authenticator_types: ['oob'], oob_channels: ['auth0'] }

test('who has no factor must enrol one first', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'newcomer')
  expect((await authenticators(tenant, mfaToken)).body).toEqual([])
  expect(await challenge(tenant, mfaToken)).toMatchObject({
    status: 403,
    body: { error: 'association_required' },
  })
})

test('an authenticator app: the secret of the QR code makes the first code', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'newcomer')
  const { body } = await associate(tenant, mfaToken, OTP)
  expect(body.barcode_uri).toContain(`otpauth://totp/Latchkey%20tenant:newcomer%40example.com?`)
  expect(body.barcode_uri).toContain(`secret=${body.secret}`)
  const listed = (await authenticators(tenant, mfaToken)).body as unknown as Listed[]
  expect(listed.map(({ active }) => active)).toEqual([false, false])

  const code = new TOTP({ secret: Secret.fromBase32(body.secret ?? '') }).generate()
  expect((await giveOtp(tenant, mfaToken, code)).status).toBe(200)

  const next = await mfaTokenOf(tenant, 'newcomer')
  expect((await challenge(tenant, next)).body).toEqual({ challenge_type: 'otp' })
  const recoveryCode = (body.recovery_codes as unknown as string[])[0] ?? ''
  expect((await giveRecoveryCode(tenant, next, recoveryCode)).status).toBe(200)
})

test('a phone: the code goes to the number that was given', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'newcomer')
  const { body } = await associate(tenant, mfaToken, SMS)
  expect(body).toMatchObject({ oob_channel: 'sms', binding_method: 'prompt' })
  const [message] = await tenant.control.inbox('newcomer@example.com')
  expect(message).toMatchObject({ channel: 'sms', to: '+15550004321' })
  expect((await giveOob(tenant, mfaToken, body.oob_code, await lastCode(tenant, 'newcomer'))).status).toBe(
    200,
  )
})

test('Guardian: enrolled when its app has scanned the code', async ({ tenant }) => {
  const mfaToken = await mfaTokenOf(tenant, 'newcomer')
  const { body } = await associate(tenant, mfaToken, PUSH)
  expect(body).not.toHaveProperty('binding_method')
  await tenant.control.approvePush('newcomer@example.com')
  expect((await giveOob(tenant, mfaToken, body.oob_code)).status).toBe(200)
})

test('an enrolment begun anew takes the place of the first, whose recovery code is not told again', async ({
  tenant,
}) => {
  const mfaToken = await mfaTokenOf(tenant, 'newcomer')
  const first = await associate(tenant, mfaToken, OTP)
  const second = await associate(tenant, mfaToken, OTP)
  expect(first.body.recovery_codes).toHaveLength(1)
  expect(second.body).not.toHaveProperty('recovery_codes')
  const code = new TOTP({ secret: Secret.fromBase32(first.body.secret ?? '') }).generate()
  expect((await giveOtp(tenant, mfaToken, code)).body.error).toBe('invalid_grant')
})

test('who has a factor cannot enrol another one with the mfa_token', async ({ tenant }) => {
  expect(await associate(tenant, await mfaTokenOf(tenant, 'mfa'), SMS)).toMatchObject({
    status: 403,
    body: { error: 'access_denied', error_description: 'User is already enrolled.' },
  })
})

const MISTAKES: [name: string, body: object][] = [
  ['no channel', { authenticator_types: ['oob'] }],
  ['no number', { authenticator_types: ['oob'], oob_channels: ['sms'] }],
  ['a number that is none', { ...SMS, phone_number: 'five' }],
  ['an address that is none', { authenticator_types: ['oob'], oob_channels: ['email'], email: 'nowhere' }],
  ['no type', {}],
]
for (const [name, body] of MISTAKES) {
  test(`an enrolment with ${name} is refused`, async ({ tenant }) => {
    const answer = await associate(tenant, await mfaTokenOf(tenant, 'newcomer'), body)
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
  })
}
