import { expect, test } from '@playwright/test'
import type { Verification } from '../../../../../../electron/main/auth/mfa/mfa-server.ts'
import type { Failure } from '../../../../../../shared/failure.ts'
import { START } from '../../../../../fixtures/manual-clock.ts'
import { begin, OTP, passed, PUSH, proofs, RECOVERY, refusal, SMS, WRONG } from './conversation.ts'

const failing = (failure: Failure): object => ({ ok: false, failure })
const CODE = { kind: 'code', oobCode: 'oob-1' } as const

test.describe('a code', () => {
  test('that is right brings the tokens, and there is nothing to save', async () => {
    const { mfa, server } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', passed())
    })
    expect(await mfa.submitCode('123 456')).toEqual({ ok: true, value: undefined })
    expect(proofs(server)).toEqual([{ kind: 'otp', code: '123456' }])
    expect(await mfa.result).toMatchObject({ tokens: { accessToken: 'access-token-1' }, recoveryCodes: [] })
    expect(mfa.current().step).toEqual({ kind: 'finishing' })
  })

  test('that was refused is not sent again; another one is', async () => {
    const { mfa, server } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', WRONG, passed())
    })
    expect(await mfa.submitCode('111111')).toEqual(failing({ code: 'mfa_code_wrong' }))
    expect(mfa.current().failure).toEqual({ code: 'mfa_code_wrong' })
    expect(await mfa.submitCode('111 111')).toEqual(failing({ code: 'mfa_code_wrong' }))
    expect(await mfa.submitCode('')).toEqual(failing({ code: 'mfa_code_wrong' }))
    expect(proofs(server)).toHaveLength(1)
    expect(await mfa.submitCode('222222')).toMatchObject({ ok: true })
    expect(proofs(server)).toHaveLength(2)
  })

  test('is sent once, however often it is submitted while it is judged', async () => {
    const judged = Promise.withResolvers<Verification>()
    const { mfa, server } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', judged.promise)
    })
    const first = mfa.submitCode('123456')
    expect(await mfa.submitCode('123456')).toEqual(failing({ code: 'busy' }))
    expect(await mfa.choose('factor-1')).toEqual(failing({ code: 'busy' }))
    judged.resolve(passed())
    expect(await first).toMatchObject({ ok: true })
    expect(proofs(server)).toHaveLength(1)
  })

  test('whose judgement was lost may be sent again', async () => {
    const { mfa } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', refusal({ code: 'network', problem: 'interrupted' }), passed())
    })
    expect(await mfa.submitCode('123456')).toEqual(failing({ code: 'network', problem: 'interrupted' }))
    expect(await mfa.submitCode('123456')).toMatchObject({ ok: true })
  })

  test('that was sent more than five minutes ago has expired, whatever the tenant calls it', async () => {
    const { mfa, clock } = await begin([SMS], (scripted) => {
      scripted.next('challenge', CODE)
      scripted.next('verify', WRONG, WRONG)
    })
    expect(await mfa.submitCode('111111')).toEqual(failing({ code: 'mfa_code_wrong' }))
    await clock.advance(300_000)
    expect(await mfa.submitCode('222222')).toEqual(failing({ code: 'mfa_code_expired' }))
  })

  test('is asked for by the challenge that it was sent with', async () => {
    const { mfa, server, clock } = await begin([SMS], (scripted) => {
      scripted.next('challenge', CODE, { kind: 'code', oobCode: 'oob-2' })
      scripted.next('verify', WRONG, passed())
    })
    await mfa.submitCode('123456')
    expect(await mfa.resend()).toEqual(failing({ code: 'mfa_too_many_messages', retryAt: START + 30_000 }))
    await clock.advance(30_000)
    expect(await mfa.resend()).toMatchObject({ ok: true })
    // The same digits may come twice.
    await mfa.submitCode('123456')
    expect(proofs(server)).toEqual([
      { kind: 'code', oobCode: 'oob-1', code: '123456' },
      { kind: 'code', oobCode: 'oob-2', code: '123456' },
    ])
  })

  test('cannot be given where none is asked for', async () => {
    const { mfa, server } = await begin([OTP, SMS])
    expect(await mfa.submitCode('123456')).toEqual(failing({ code: 'invalid_message' }))
    expect(await mfa.choose('factor-9')).toEqual(failing({ code: 'invalid_message' }))
    expect(await mfa.enrol('otp')).toEqual(failing({ code: 'invalid_message' }))
    expect(server.calls).toHaveLength(1)
  })

  test('too many wrong ones: when the next may be tried', async () => {
    const limit: Failure = { code: 'mfa_too_many_codes', retryAt: START + 360_000 }
    const { mfa } = await begin([OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', refusal(limit))
    })
    expect(await mfa.submitCode('123456')).toEqual(failing(limit))
    expect(mfa.current()).toMatchObject({ step: { kind: 'otp' }, failure: limit })
  })
})

test.describe('a recovery code', () => {
  test('the tokens are there at once, and the new code with them', async () => {
    const { mfa, server } = await begin([PUSH, RECOVERY], (scripted) => {
      scripted.next('challenge', { kind: 'push', oobCode: 'oob-1' })
      scripted.next('verify', passed('OBVIOUSLYFAKENEWCODE'))
    })
    await mfa.choose('factor-2')
    await mfa.submitCode('OBVIOUSLYFAKE-OLD CODE')
    expect(proofs(server)).toEqual([{ kind: 'recovery-code', code: 'OBVIOUSLYFAKEOLDCODE' }])
    expect(await mfa.result).toMatchObject({ recoveryCodes: ['OBVIOUSLYFAKENEWCODE'] })
    expect(mfa.current().step.kind).toBe('finishing')
    expect(JSON.stringify(mfa.current())).not.toContain('OBVIOUSLYFAKENEWCODE')
  })

  test('once the tokens are there, neither time nor a cancel can lose them', async () => {
    const { mfa, clock } = await begin([RECOVERY, OTP], (scripted) => {
      scripted.next('challenge', { kind: 'otp' })
      scripted.next('verify', passed('OBVIOUSLYFAKENEWCODE'))
    })
    await mfa.choose('factor-1')
    await mfa.submitCode('OBVIOUSLYFAKE')
    await clock.advance(3_600_000)
    mfa.cancel()
    expect(mfa.current().step.kind).toBe('finishing')
    expect(await mfa.result).toMatchObject({ tokens: { refreshToken: 'refresh-token-1' } })
  })
})
