import { Secret, TOTP } from 'otpauth'
import { begin, expect, lastCode, test } from './mfa-test.ts'

const done = { ok: true, value: undefined }
const newcomer = 'newcomer@example.com'

test('an authenticator app: scanned, first code, recovery codes, and used from then on', async ({
  tenant,
}) => {
  const { mfa } = await begin(tenant, 'newcomer')
  expect(mfa.current()).toMatchObject({
    step: { kind: 'enrol' },
    offers: ['otp', 'sms', 'voice', 'email', 'push'],
  })
  expect(await mfa.enrol('otp')).toEqual(done)
  const { step } = mfa.current()
  if (step.kind !== 'enrol-otp') throw new Error(step.kind)
  expect(step.uri).toContain(step.secret)
  expect(await mfa.submitCode('000000')).toMatchObject({ failure: { code: 'mfa_code_wrong' } })
  await mfa.submitCode(new TOTP({ secret: Secret.fromBase32(step.secret) }).generate())
  const { recoveryCodes } = await mfa.result
  expect(recoveryCodes).toHaveLength(1)

  const next = await begin(tenant, 'newcomer')
  expect(next.mfa.current().step.kind).toBe('otp')
  expect(
    next.mfa
      .current()
      .factors.map(({ type }) => type)
      .sort(),
  ).toEqual(['otp', 'recovery-code'])
})

for (const [offer, typed, contact] of [
  ['sms', '+1 (555) 000-4321', '+15550004321'],
  ['voice', '+15550004321', '+15550004321'],
  ['email', ' newcomer@example.com ', 'newcomer@example.com'],
] as const) {
  test(`${offer}: the code goes where the person said`, async ({ tenant }) => {
    const { mfa } = await begin(tenant, 'newcomer')
    expect(await mfa.enrol(offer, typed)).toEqual(done)
    expect(mfa.current().step).toMatchObject({ kind: 'enrol-code', offer, contact })
    expect(await tenant.control.inbox(newcomer)).toMatchObject([{ channel: offer, to: contact }])
    await mfa.submitCode(await lastCode(tenant, 'newcomer'))
    expect((await mfa.result).recoveryCodes).toHaveLength(1)
  })
}

test('a device that is asked: enrolled when it has scanned the code', async ({ tenant }) => {
  const { mfa } = await begin(tenant, 'newcomer')
  await mfa.enrol('push')
  expect(mfa.current().step).toMatchObject({ kind: 'enrol-push', uri: expect.stringMatching(/^otpauth:/) })
  await tenant.control.approvePush(newcomer)
  expect((await mfa.result).recoveryCodes).toHaveLength(1)
})

test('a number that is none is refused in its own words, and another one may be given', async ({
  tenant,
}) => {
  const { mfa } = await begin(tenant, 'newcomer')
  expect(await mfa.enrol('sms', 'five')).toMatchObject({ failure: { code: 'mfa_contact_refused' } })
  expect(mfa.current()).toMatchObject({ step: { kind: 'enrol' }, failure: { code: 'mfa_contact_refused' } })
  expect(await mfa.enrol('sms', '+15550004321')).toEqual(done)
})
