import { expect, test } from '@playwright/test'
import type { Association, Verification } from '../../../../../../electron/main/auth/mfa/mfa-server.ts'
import { RecoveryCodesIssued } from '../../../../../../electron/main/auth/mfa/recovery-codes.ts'
import { START } from '../../../../../fixtures/manual-clock.ts'
import { begin, DEMAND, MFA_TOKEN, OTP, passed, proofs, RECOVERY, refusal, SMS } from './conversation.ts'

const APP = {
  kind: 'otp',
  secret: 'LATCHKEYLATCHKEY',
  uri: 'otpauth://totp/t:u?secret=LATCHKEYLATCHKEY',
  recoveryCodes: ['OBVIOUSLYFAKE'],
} as const
const association = { ...APP, recoveryCodes: [...APP.recoveryCodes] }
const PHONE = { kind: 'code' as const, oobCode: 'oob-1', recoveryCodes: ['OBVIOUSLYFAKE'] }

test('an account without a factor is offered what the tenant has named, or everything', async () => {
  const { mfa } = await begin([], undefined, { ...DEMAND, offers: ['otp', 'sms'] })
  expect(mfa.current()).toMatchObject({ step: { kind: 'enrol' }, offers: ['otp', 'sms'], factors: [] })
  const unnamed = await begin([])
  expect(unnamed.mfa.current().offers).toEqual(['otp', 'sms', 'voice', 'email', 'push'])
})

test('a recovery code alone is no factor, and may still be used', async () => {
  const { mfa } = await begin([RECOVERY])
  expect(mfa.current()).toMatchObject({
    step: { kind: 'enrol' },
    factors: [{ id: 'factor-1', type: 'recovery-code' }],
  })
})

test('association_required at a challenge leads there too', async () => {
  const { mfa } = await begin([OTP, SMS], (server) =>
    server.next('challenge', { kind: 'association_required' }),
  )
  await mfa.choose('factor-1')
  expect(mfa.current()).toMatchObject({ step: { kind: 'enrol' } })
  expect(mfa.current().offers).toHaveLength(5)
})

test('an authenticator app: key, first code, recovery codes', async () => {
  const { mfa, server } = await begin([], (scripted) => {
    scripted.next('associate', association)
    scripted.next('verify', refusal({ code: 'mfa_code_wrong' }), passed())
  })
  expect(await mfa.enrol('otp')).toMatchObject({ ok: true })
  expect(mfa.current().step).toEqual({ kind: 'enrol-otp', secret: APP.secret, uri: APP.uri })
  expect(await mfa.submitCode('111111')).toMatchObject({ ok: false })
  expect(mfa.current().step.kind).toBe('enrol-otp')
  await mfa.submitCode('123456')
  expect(proofs(server)).toEqual([
    { kind: 'otp', code: '111111' },
    { kind: 'otp', code: '123456' },
  ])
  expect(await mfa.result).toMatchObject({ recoveryCodes: ['OBVIOUSLYFAKE'] })
})

test('a phone: the code goes to the number, and can be sent again', async () => {
  const { mfa, server, clock } = await begin([], (scripted) => {
    scripted.next('associate', PHONE, { ...PHONE, oobCode: 'oob-2' })
    scripted.next('verify', passed())
  })
  await mfa.enrol('sms', ' +1 (555) 000-4321 ')
  expect(mfa.current().step).toEqual({
    kind: 'enrol-code',
    offer: 'sms',
    contact: '+15550004321',
    resendAt: START + 30_000,
  })
  await clock.advance(30_000)
  await mfa.resend()
  await mfa.submitCode('123456')
  expect(server.calls).toEqual([
    ['factors', MFA_TOKEN],
    ['associate', MFA_TOKEN, { offer: 'sms', contact: '+15550004321' }],
    ['associate', MFA_TOKEN, { offer: 'sms', contact: '+15550004321' }],
    ['verify', MFA_TOKEN, { kind: 'code', oobCode: 'oob-2', code: '123456' }],
  ])
})

test('recovery codes that only the first of several answers has told are those of the factor', async () => {
  const { mfa, clock } = await begin([], (scripted) => {
    scripted.next('associate', PHONE, { ...PHONE, recoveryCodes: [] }, { ...APP, recoveryCodes: [] })
    scripted.next('verify', passed())
  })
  await mfa.enrol('sms', '+15550004321')
  await clock.advance(30_000)
  await mfa.resend()
  await mfa.enrol('otp')
  await mfa.submitCode('123456')
  expect(await mfa.result).toMatchObject({ recoveryCodes: ['OBVIOUSLYFAKE'] })
})

test('the same where the person had gone on before that answer came', async () => {
  const first = Promise.withResolvers<Association>()
  const { mfa } = await begin([], (scripted) => {
    scripted.next('associate', first.promise, { ...APP, recoveryCodes: [] })
    scripted.next('verify', passed())
  })
  const given = mfa.enrol('sms', '+15550004321')
  await mfa.enrol('otp')
  first.resolve(PHONE)
  expect(await given).toMatchObject({ failure: { code: 'cancelled' } })
  await mfa.submitCode('123456')
  expect(await mfa.result).toMatchObject({ recoveryCodes: ['OBVIOUSLYFAKE'] })
})

test('a device that is asked: enrolled when it has scanned the code', async () => {
  const { mfa, clock } = await begin([], (scripted) => {
    scripted.next('associate', { kind: 'push', oobCode: 'oob-1', uri: APP.uri, recoveryCodes: [] })
    scripted.next('verify', { kind: 'pending', slowDown: false }, passed())
  })
  await mfa.enrol('push', 'ignored')
  expect(mfa.current().step).toMatchObject({ kind: 'enrol-push', uri: APP.uri })
  await clock.advance(6_000)
  await mfa.result
})

test('another offer may be taken at any time', async () => {
  const { mfa } = await begin([], (scripted) => scripted.next('associate', association, PHONE))
  await mfa.enrol('otp')
  await mfa.enrol('email', 'alex@example.com')
  expect(mfa.current().step).toMatchObject({
    kind: 'enrol-code',
    offer: 'email',
    contact: 'alex@example.com',
  })
})

test('a number that is missing is not asked about, one that is refused is said', async () => {
  const { mfa, server } = await begin([], (scripted) =>
    scripted.next('associate', refusal({ code: 'mfa_contact_refused' })),
  )
  const contactRefused = { ok: false, failure: { code: 'mfa_contact_refused' } }
  expect(await mfa.enrol('sms')).toEqual(contactRefused)
  expect(await mfa.enrol('voice', '  ')).toEqual(contactRefused)
  expect(server.calls).toHaveLength(1)
  expect(await mfa.enrol('sms', 'five')).toEqual(contactRefused)
  expect(mfa.current()).toMatchObject({ step: { kind: 'enrol' }, failure: { code: 'mfa_contact_refused' } })
})

test.describe('the recovery codes of a first factor', () => {
  const UNREADABLE = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const
  const DEVICE = { kind: 'push' as const, oobCode: 'oob-1', uri: APP.uri, recoveryCodes: ['OBVIOUSLYFAKE'] }
  const codesOf = async (result: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await result.catch((thrown: unknown) => thrown)
    return error instanceof RecoveryCodesIssued && { failure: error.failure, codes: error.codes }
  }

  test('end with the failure where tokens were issued in an answer that cannot be read', async () => {
    const { mfa } = await begin([], (scripted) => {
      scripted.next('associate', association)
      scripted.next('verify', refusal(UNREADABLE))
      scripted.issued = 'refresh-token-1'
    })
    await mfa.enrol('otp')
    expect(await mfa.submitCode('123456')).toEqual({ ok: false, failure: UNREADABLE })
    expect(await codesOf(mfa.result)).toEqual({ failure: UNREADABLE, codes: ['OBVIOUSLYFAKE'] })
  })

  test('the same where a device is asked', async () => {
    const { mfa, clock } = await begin([], (scripted) => {
      scripted.next('associate', DEVICE)
      scripted.next('verify', refusal(UNREADABLE))
      scripted.issued = 'refresh-token-1'
    })
    await mfa.enrol('push')
    await clock.advance(3_000)
    expect(await codesOf(mfa.result)).toEqual({ failure: UNREADABLE, codes: ['OBVIOUSLYFAKE'] })
  })

  test('are waited for by whoever gives up while the first code is judged', async () => {
    const judged = Promise.withResolvers<Verification>()
    const { mfa, givenBack } = await begin([], (scripted) => {
      scripted.next('associate', association)
      scripted.next('verify', judged.promise)
    })
    await mfa.enrol('otp')
    void mfa.submitCode('123456')
    mfa.cancel()
    judged.resolve(passed())
    expect(await mfa.result).toMatchObject({ recoveryCodes: ['OBVIOUSLYFAKE'] })
    expect(givenBack).toEqual([])
  })

  test('are none of theirs who give up, where the first code was wrong', async () => {
    const judged = Promise.withResolvers<Verification>()
    const { mfa } = await begin([], (scripted) => {
      scripted.next('associate', association)
      scripted.next('verify', judged.promise)
    })
    await mfa.enrol('otp')
    void mfa.submitCode('111111')
    mfa.cancel()
    judged.reject(refusal({ code: 'mfa_code_wrong' }))
    await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })
})

test('neither the number nor the key is logged', async () => {
  const { mfa, logged } = await begin([], (scripted) => {
    scripted.next('associate', association, PHONE)
    scripted.next('verify', passed())
  })
  await mfa.enrol('otp')
  await mfa.enrol('sms', '+15550004321')
  await mfa.submitCode('123456')
  expect(logged()).not.toMatch(/15550004321|LATCHKEY|OBVIOUSLYFAKE/)
})
