import { expect, test } from '@playwright/test'
import type { Verification } from '../../../../../../electron/main/auth/mfa/mfa-server.ts'
import { RecoveryCodesIssued } from '../../../../../../electron/main/auth/mfa/recovery-codes.ts'
import type { Failure } from '../../../../../../shared/failure.ts'
import { START } from '../../../../../fixtures/manual-clock.ts'
import { turn } from '../../../../../fixtures/turn.ts'
import { begin, OTP, passed, pending, PUSH, proofs, refusal, type Scene } from './conversation.ts'

const SENT = { kind: 'push', oobCode: 'oob-1' } as const

/** A push that was sent, and what is answered each time that the tenant is asked. */
const sent = (...answers: (Verification | Error | Promise<Verification>)[]): Promise<Scene> =>
  begin([PUSH], (server) => {
    server.next('challenge', SENT)
    server.next('verify', ...answers)
  })

test('is asked for every three seconds until it is approved', async () => {
  const { mfa, server, clock } = await sent(pending(), pending(), passed())
  expect(mfa.current().step).toMatchObject({ kind: 'push', factor: { type: 'push', name: 'Phone' } })
  await clock.advance(2_999)
  expect(proofs(server)).toEqual([])
  await clock.advance(6_001)
  expect(proofs(server)).toEqual(Array(3).fill({ kind: 'push', oobCode: 'oob-1' }))
  expect(await mfa.result).toMatchObject({ tokens: { accessToken: 'access-token-1' } })
  expect(clock.pending()).toEqual([])
})

test('slow_down: five seconds slower, from then on', async () => {
  const { server, clock } = await sent(pending(true), pending(), pending(true), pending())
  await clock.advance(3_000)
  expect(clock.pending()).toContain(8_000)
  await clock.advance(8_000)
  expect(clock.pending()).toContain(8_000)
  await clock.advance(8_000)
  expect(clock.pending()).toContain(13_000)
  expect(proofs(server)).toHaveLength(3)
})

const PASSING: [trouble: Failure, wait: number][] = [
  [{ code: 'network', problem: 'timeout' }, 3_000],
  [{ code: 'server_error', status: 502 }, 3_000],
  [{ code: 'server_error', status: 503, retryAt: START + 3_000 + 20_000 }, 20_000],
  [{ code: 'rate_limited', retryAt: START + 3_000 + 60_000 }, 60_000],
  [{ code: 'unreadable_response', problem: 'not_json' }, 3_000],
  [{ code: 'keychain', problem: 'locked' }, 3_000],
]
for (const [trouble, wait] of PASSING) {
  test(`${trouble.code} passes: it is shown, and asked again after ${wait} ms`, async () => {
    const { mfa, clock } = await sent(refusal(trouble), pending(), passed())
    await clock.advance(3_000)
    expect(mfa.current()).toMatchObject({ step: { kind: 'push' }, failure: trouble })
    expect(clock.pending()).toContain(wait)
    await clock.advance(wait)
    expect(mfa.current()).not.toHaveProperty('failure')
    await clock.advance(3_000)
    await mfa.result
  })
}

for (const code of ['mfa_rejected', 'mfa_push_expired'] as const) {
  test(`${code}: nothing more is asked until another one is sent, which may be at once`, async () => {
    const { mfa, server, clock } = await sent(refusal({ code }))
    await clock.advance(3_000)
    expect(mfa.current()).toMatchObject({
      step: { kind: 'push', resendAt: START + 3_000 },
      failure: { code },
    })
    await clock.advance(60_000)
    expect(proofs(server)).toHaveLength(1)

    server.next('challenge', { kind: 'push', oobCode: 'oob-2' })
    server.next('verify', passed())
    expect(await mfa.resend()).toMatchObject({ ok: true })
    await clock.advance(3_000)
    expect(proofs(server).at(-1)).toEqual({ kind: 'push', oobCode: 'oob-2' })
    await mfa.result
  })
}

test('recovery codes in an answer that cannot be read any further are the end of it', async () => {
  const failure = { code: 'unreadable_response', problem: 'not_json' } as const
  const { mfa, clock } = await sent(new RecoveryCodesIssued(failure, ['OBVIOUSLYFAKE']))
  await clock.advance(3_000)
  await expect(mfa.result).rejects.toMatchObject({ failure, codes: ['OBVIOUSLYFAKE'] })
  expect(clock.pending()).toEqual([])
})

test('another factor ends the poll, and a way back begins a new one', async () => {
  const { mfa, server, clock } = await begin([PUSH, OTP], (scripted) => {
    scripted.next('challenge', SENT, { kind: 'otp' })
  })
  await mfa.choose('factor-1')
  await mfa.choose('factor-2')
  await clock.advance(30_000)
  expect(proofs(server)).toEqual([])
})

test('approved while the person was going over to a code: the tokens count', async () => {
  const answer = Promise.withResolvers<Verification>()
  const { mfa, clock } = await begin([PUSH, OTP], (scripted) => {
    scripted.next('challenge', SENT, { kind: 'otp' })
    scripted.next('verify', answer.promise)
  })
  await mfa.choose('factor-1')
  await clock.advance(3_000)
  await mfa.choose('factor-2')
  answer.resolve(passed())
  expect(await mfa.result).toMatchObject({ tokens: { accessToken: 'access-token-1' } })
})

test('two ways to tokens at once: the second ones are given back', async () => {
  const push = Promise.withResolvers<Verification>()
  const { mfa, clock, givenBack } = await begin([PUSH, OTP], (scripted) => {
    scripted.next('challenge', SENT, { kind: 'otp' })
    scripted.next('verify', push.promise, passed(undefined, 'refresh-token-of-the-code'))
  })
  await mfa.choose('factor-1')
  await clock.advance(3_000)
  await mfa.choose('factor-2')
  await mfa.submitCode('123456')
  push.resolve(passed(undefined, 'refresh-token-of-the-push'))
  await turn()
  expect(await mfa.result).toMatchObject({ tokens: { refreshToken: 'refresh-token-of-the-code' } })
  expect(givenBack).toEqual(['refresh-token-of-the-push'])
})

test('nobody answers: after ten minutes it is over, and nothing is asked any more', async () => {
  const { mfa, clock, server } = await sent(...Array.from({ length: 300 }, () => pending()))
  await clock.advance(600_000)
  await expect(mfa.result).rejects.toMatchObject({ failure: { code: 'mfa_expired' } })
  expect(clock.pending()).toEqual([])
  expect(proofs(server)).toHaveLength(199)
})
