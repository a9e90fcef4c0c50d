import { expect, test } from '@playwright/test'
import type { Verification } from '../../../../../../electron/main/auth/mfa/mfa-server.ts'
import type { Failure } from '../../../../../../shared/failure.ts'
import { turn } from '../../../../../fixtures/turn.ts'
import { begin, OTP, passed, proofs, refusal, SMS, WRONG } from './conversation.ts'

const failing = (failure: Failure): object => ({ ok: false, failure })

test('after ten minutes the mfa_token is gone, and the password is asked for again', async () => {
  const { mfa, clock, server } = await begin([OTP], (scripted) => scripted.next('challenge', { kind: 'otp' }))
  await clock.advance(600_000)
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
  expect(await mfa.submitCode('123456')).toEqual(failing({ code: 'cancelled' }))
  expect(proofs(server)).toEqual([])
  expect(clock.pending()).toEqual([])
})

test('a machine that has slept for longer asks for nothing', async () => {
  const { mfa, clock, server } = await begin([OTP], (scripted) => scripted.next('challenge', { kind: 'otp' }))
  clock.sleep(600_000)
  expect(await mfa.submitCode('123456')).toEqual(failing({ code: 'mfa_expired' }))
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
  expect(proofs(server)).toEqual([])
})

test('the tenant may end it sooner, at any request', async () => {
  const { mfa } = await begin([OTP, SMS], (scripted) =>
    scripted.next('challenge', refusal({ code: 'mfa_expired' })),
  )
  expect(await mfa.choose('factor-2')).toEqual(failing({ code: 'mfa_expired' }))
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
})

test('a code on its way is waited for, and still counts', async () => {
  const judged = Promise.withResolvers<Verification>()
  const { mfa, clock } = await begin([OTP], (scripted) => {
    scripted.next('challenge', { kind: 'otp' })
    scripted.next('verify', judged.promise)
  })
  const submitted = mfa.submitCode('123456')
  await clock.advance(600_000)
  judged.resolve(passed())
  expect(await submitted).toMatchObject({ ok: true })
  expect(await mfa.result).toMatchObject({ tokens: { accessToken: 'access-token-1' } })
})

test('a code that was refused after the end is the end', async () => {
  const judged = Promise.withResolvers<Verification>()
  const { mfa, clock } = await begin([OTP], (scripted) => {
    scripted.next('challenge', { kind: 'otp' })
    scripted.next('verify', judged.promise)
  })
  const submitted = mfa.submitCode('123456')
  await clock.advance(600_000)
  judged.reject(WRONG)
  expect(await submitted).toEqual(failing({ code: 'mfa_expired' }))
})

test('whoever gives up gives the tokens back that come too late', async () => {
  const judged = Promise.withResolvers<Verification>()
  const { mfa, givenBack, clock } = await begin([OTP], (scripted) => {
    scripted.next('challenge', { kind: 'otp' })
    scripted.next('verify', judged.promise)
  })
  void mfa.submitCode('123456')
  expect(mfa.cancel()).toMatchObject({ ok: true })
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  judged.resolve(passed())
  await turn()
  expect(givenBack).toEqual(['refresh-token-1'])
  expect(clock.pending()).toEqual([])
})

test('neither the token nor a code is in a snapshot or in the log', async () => {
  const snapshots: string[] = []
  const { mfa, logged } = await begin([SMS], (scripted) => {
    scripted.next('challenge', { kind: 'code', oobCode: 'an-obviously-fake-oob-code' })
    scripted.next('verify', WRONG, passed())
  })
  mfa.onChange((challenge) => void snapshots.push(JSON.stringify(challenge)))
  await mfa.submitCode('314159')
  await mfa.submitCode('271828')
  for (const text of [...snapshots, logged(), JSON.stringify(mfa.current())]) {
    expect(text).not.toMatch(/fake-mfa-token|fake-oob-code|314159|271828|refresh-token|sms\|dev/)
  }
  expect(snapshots.length).toBeGreaterThan(2)
})
