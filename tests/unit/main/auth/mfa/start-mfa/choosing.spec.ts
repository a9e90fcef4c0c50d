import { expect, test } from '@playwright/test'
import { MfaRequired } from '../../../../../../electron/main/auth/mfa/mfa-required.ts'
import type { Failure } from '../../../../../../shared/failure.ts'
import { START } from '../../../../../fixtures/manual-clock.ts'
import { turn } from '../../../../../fixtures/turn.ts'
import { begin, DEMAND, MFA_TOKEN, OTP, passed, PUSH, RECOVERY, refusal, SMS } from './conversation.ts'

const failing = (failure: Failure): object => ({ ok: false, failure })
const CODE = { kind: 'code', oobCode: 'oob-1' } as const

test.describe('the first step', () => {
  test('the only factor is asked for at once', async () => {
    const { mfa } = await begin([SMS], (server) => server.next('challenge', CODE))
    expect(mfa.current()).toEqual({
      username: 'alex@example.com',
      step: {
        kind: 'oob-code',
        factor: { id: 'factor-1', type: 'sms', name: 'XXXX4321' },
        resendAt: START + 30_000,
      },
      factors: [{ id: 'factor-1', type: 'sms', name: 'XXXX4321' }],
      offers: [],
      expiresAt: START + 600_000,
    })
  })

  test('a recovery code beside it does not count, and stays to be chosen', async () => {
    const { mfa } = await begin([OTP, RECOVERY], (server) => server.next('challenge', { kind: 'otp' }))
    expect(mfa.current().step.kind).toBe('otp')
    expect(mfa.current().factors.map(({ type }) => type)).toEqual(['otp', 'recovery-code'])
    await mfa.choose('factor-2')
    expect(mfa.current().step.kind).toBe('recovery-code')
  })

  test('of several the person chooses, and nothing is sent before', async () => {
    const { mfa, server } = await begin([OTP, SMS])
    expect(mfa.current().step).toEqual({ kind: 'choose' })
    expect(server.calls).toEqual([['factors', MFA_TOKEN]])
  })

  test('what the tenant has named narrows the choice', async () => {
    const { mfa } = await begin([OTP, SMS, RECOVERY], (server) => server.next('challenge', CODE), {
      ...DEMAND,
      factors: ['sms'],
    })
    expect(mfa.current().factors.map(({ type }) => type)).toEqual(['sms', 'recovery-code'])
  })

  test('kinds that the account does not have narrow nothing', async () => {
    const { mfa } = await begin([OTP, SMS], undefined, { ...DEMAND, factors: ['email'] })
    expect(mfa.current().factors).toHaveLength(2)
  })

  test('where the only code cannot be sent, the choice is shown with the reason', async () => {
    const { mfa } = await begin([SMS, RECOVERY], (server) =>
      server.next('challenge', refusal({ code: 'mfa_too_many_messages' })),
    )
    expect(mfa.current()).toMatchObject({
      step: { kind: 'choose' },
      failure: { code: 'mfa_too_many_messages' },
    })
  })

  test('factors that could not be had are asked for again', async () => {
    const { mfa } = await begin(refusal({ code: 'network', problem: 'offline' }), (server) => {
      server.next('factors', [OTP, SMS])
    })
    expect(mfa.current()).toMatchObject({ step: { kind: 'loading' }, failure: { code: 'network' } })
    expect(await mfa.resend()).toMatchObject({ ok: true })
    expect(mfa.current()).toMatchObject({ step: { kind: 'choose' } })
    expect(mfa.current()).not.toHaveProperty('failure')
  })
})

test.describe('one factor or another', () => {
  test('the tenant may ask for something else than the factor suggests', async () => {
    const { mfa } = await begin([OTP, PUSH], (scripted) => scripted.next('challenge', CODE))
    await mfa.choose('factor-2')
    expect(mfa.current().step).toMatchObject({ kind: 'oob-code', factor: { type: 'push' } })
  })

  test('a choice takes the place of one that has not been answered', async () => {
    const slow = Promise.withResolvers<typeof CODE>()
    const { mfa } = await begin([OTP, SMS], (scripted) =>
      scripted.next('challenge', slow.promise, { kind: 'otp' }),
    )
    const first = mfa.choose('factor-2')
    expect(await mfa.choose('factor-1')).toMatchObject({ ok: true })
    slow.resolve(CODE)
    expect(await first).toEqual(failing({ code: 'cancelled' }))
    expect(mfa.current().step.kind).toBe('otp')
  })

  test('a choice that fails leaves the step as it was, with the reason', async () => {
    const { mfa } = await begin([OTP, SMS], (scripted) =>
      scripted.next('challenge', { kind: 'otp' }, refusal({ code: 'mfa_factor_unavailable' })),
    )
    await mfa.choose('factor-1')
    expect(await mfa.choose('factor-2')).toEqual(failing({ code: 'mfa_factor_unavailable' }))
    expect(mfa.current()).toMatchObject({
      step: { kind: 'otp' },
      failure: { code: 'mfa_factor_unavailable' },
    })
  })

  test('what is sent again is the code of the step, not of a choice that has failed', async () => {
    const { mfa, server, clock } = await begin([SMS, PUSH], (scripted) =>
      scripted.next('challenge', CODE, refusal({ code: 'mfa_factor_unavailable' }), CODE),
    )
    await mfa.choose('factor-1')
    await mfa.choose('factor-2')
    await clock.advance(30_000)
    expect(await mfa.resend()).toMatchObject({ ok: true })
    expect(server.calls.at(-1)).toEqual(['challenge', MFA_TOKEN, SMS.authenticatorId])
  })

  test('one factor more may be demanded after the first', async () => {
    const { mfa, server } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' }, CODE)
      scripted.next('verify', new MfaRequired({ ...DEMAND, mfaToken: 'the-next-one' }), passed())
      scripted.next('factors', [SMS])
    })
    expect(await mfa.submitCode('123456')).toMatchObject({ ok: true })
    await turn()
    expect(mfa.current().step.kind).toBe('oob-code')
    await mfa.submitCode('654321')
    expect(server.calls.map(([, token]) => token)).toEqual([
      MFA_TOKEN,
      MFA_TOKEN,
      MFA_TOKEN,
      'the-next-one',
      'the-next-one',
      'the-next-one',
    ])
    expect(await mfa.result).toMatchObject({ tokens: { accessToken: 'access-token-1' } })
  })

  test('what could not be had of one factor more is asked for again, and not the factor before', async () => {
    const { mfa, server } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' }, CODE)
      scripted.next('verify', new MfaRequired({ ...DEMAND, mfaToken: 'the-next-one' }))
      scripted.next('factors', refusal({ code: 'network', problem: 'offline' }), [SMS])
    })
    await mfa.submitCode('123456')
    await turn()
    expect(mfa.current()).toMatchObject({ step: { kind: 'loading' }, failure: { code: 'network' } })
    expect(await mfa.resend()).toMatchObject({ ok: true })
    expect(mfa.current()).toMatchObject({ step: { kind: 'oob-code' }, factors: [{ type: 'sms' }] })
    expect(server.calls.at(-1)).toEqual(['challenge', 'the-next-one', SMS.authenticatorId])
  })
})
