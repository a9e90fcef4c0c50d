import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { MfaRequired } from '../../../../electron/main/auth/mfa/mfa-required.ts'
import type { Verification } from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { PASSWORD } from '../../../fixtures/scripted-server.ts'
import { turn } from '../../../fixtures/turn.ts'
import { askedWorld, demandAt, MFA_TOKEN } from './demands.ts'
import { ALEX, HOUR, MINUTE, UNTIL_REFRESH } from './world.ts'

const OK = { ok: true, value: undefined }
const failing = (code: string): object => ({ ok: false, failure: { code } })

test.describe('a second factor on a sign-in', () => {
  test('is asked for without the password, and brings the session', async () => {
    const { session, server, states, signedIn, keychain } = await askedWorld()
    expect(session.current()).toMatchObject({
      kind: 'mfa',
      challenge: { username: 'alex', step: { kind: 'otp' }, expiresAt: START + 10 * MINUTE },
    })
    server.mfa.next('verify', server.passed('alex'))
    expect(await session.mfa.submitCode('123 456')).toEqual(OK)
    await turn()
    expect(signedIn()).toMatchObject({ account: { username: 'alex' }, next: { at: START + UNTIL_REFRESH } })
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-1'])
    expect(new Set(states.map(({ kind }) => kind))).toEqual(
      new Set(['restoring', 'signed-out', 'signing-in', 'mfa', 'signed-in']),
    )
    expect(JSON.stringify(states)).not.toMatch(new RegExp(`${MFA_TOKEN}|${PASSWORD}|refresh-token|123`))
  })

  test('is told in the history before the sign-in', async () => {
    const world = await askedWorld()
    world.server.mfa.next('verify', world.server.passed('alex'))
    await world.session.mfa.submitCode('123456')
    await turn()
    expect(world.session.timeline()).toMatchObject({
      value: [{ code: 'signed_in' }, { code: 'second_factor_given' }],
    })
  })

  test('the tokens are checked and stored before anything more is shown', async () => {
    const { session, server, keychain, states } = await askedWorld()
    keychain.held = deferred()
    server.mfa.next('verify', server.passed('alex'))
    await session.mfa.submitCode('123456')
    await turn()
    expect(session.current()).toMatchObject({ kind: 'mfa', challenge: { step: { kind: 'finishing' } } })
    expect(states.some(({ kind }) => kind === 'signed-in')).toBe(false)
  })

  test('that brings tokens which cannot be trusted ends in the form, with the reason; they are given back', async () => {
    const { session, server, signedOut, keychain } = await askedWorld()
    server.next('validate', { failure: { code: 'token_rejected', token: 'id_token', check: 'issuer' } })
    server.mfa.next('verify', server.passed('alex'))
    await session.mfa.submitCode('123456')
    await session.settled()
    expect(signedOut()).toEqual({
      kind: 'signed-out',
      username: 'alex',
      failure: { code: 'token_rejected', token: 'id_token', check: 'issuer' },
    })
    expect(server.revoked).toEqual(['refresh-token-1'])
    expect(keychain.changes).toBe(0)
  })

  test('whose answer cannot be read any further: the refresh token in it is given back', async () => {
    const { session, server, challenge } = await askedWorld()
    const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const
    server.passed('alex')
    server.mfa.issued = 'refresh-token-1'
    server.mfa.next('verify', new AuthError(failure))
    expect(await session.mfa.submitCode('123456')).toEqual({ ok: false, failure })
    await turn()
    expect(challenge()).toMatchObject({ step: { kind: 'otp' }, failure })
    expect(server.revoked).toEqual(['refresh-token-1'])
  })

  test('a wrong code is told, and the session goes on waiting', async () => {
    const { session, server, challenge } = await askedWorld()
    server.mfa.next('verify', new AuthError({ code: 'mfa_code_wrong' }))
    expect(await session.mfa.submitCode('000000')).toEqual(failing('mfa_code_wrong'))
    expect(challenge()).toMatchObject({ step: { kind: 'otp' }, failure: { code: 'mfa_code_wrong' } })
  })

  test('another demand in the middle starts with it', async () => {
    const { session, server, challenge } = await askedWorld()
    server.mfa.next('factors', [])
    server.mfa.next('verify', new MfaRequired(demandAt(START + MINUTE, 'password')))
    expect(await session.mfa.submitCode('123456')).toEqual(OK)
    await turn()
    expect(challenge()).toMatchObject({ step: { kind: 'enrol' }, expiresAt: START + 11 * MINUTE })
  })

  test('a sign-in meanwhile is busy, and nobody is signed in yet', async () => {
    const { session } = await askedWorld()
    expect(await session.signIn(ALEX)).toEqual(failing('busy'))
    expect(await session.refresh()).toEqual(failing('not_signed_in'))
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'not_signed_in' } })
  })
})

test.describe('the way back', () => {
  for (const way of ['mfa.cancel', 'cancelSignIn'] as const) {
    test(`${way} leads to the password, with the name in its place`, async () => {
      const { session, signedOut, clock } = await askedWorld({ ...ALEX, realm: 'employees' })
      expect(way === 'mfa.cancel' ? session.mfa.cancel() : session.cancelSignIn()).toEqual(OK)
      await session.settled()
      expect(signedOut()).toEqual({ kind: 'signed-out', username: 'alex', realm: 'employees' })
      expect(await session.mfa.submitCode('123456')).toEqual(failing('cancelled'))
      expect(clock.pending()).toEqual([])
      expect(await session.signIn(ALEX)).toEqual(OK)
    })
  }

  test('after ten minutes it is the only one, and the form says why', async () => {
    const { clock, signedOut } = await askedWorld()
    await clock.advance(10 * MINUTE)
    expect(signedOut()).toEqual({ kind: 'signed-out', username: 'alex', failure: { code: 'mfa_expired' } })
  })

  test('a machine that has slept for longer knows it when it wakes', async () => {
    const { clock, session, signedOut } = await askedWorld()
    clock.sleep(HOUR)
    session.wake()
    await clock.advance(0)
    expect(signedOut().failure).toEqual({ code: 'mfa_expired' })
  })

  test('tokens that come after it are given back', async () => {
    const { session, server, keychain, signedOut } = await askedWorld()
    const judged = Promise.withResolvers<Verification>()
    server.mfa.next('verify', judged.promise)
    void session.mfa.submitCode('123456')
    session.mfa.cancel()
    judged.resolve(server.passed('alex'))
    await session.settled()
    expect(signedOut()).not.toHaveProperty('failure')
    expect(server.revoked).toEqual(['refresh-token-1'])
    expect(keychain.savedRefreshTokens()).toEqual([])
  })

  test('a quit waits for them', async () => {
    const { session, server } = await askedWorld()
    const judged = Promise.withResolvers<Verification>()
    server.mfa.next('verify', judged.promise)
    void session.mfa.submitCode('123456')
    session.mfa.cancel()
    let isSettled = false
    const settled = session.settled().then(() => (isSettled = true))
    await turn()
    expect(isSettled).toBe(false)
    judged.resolve(server.passed('alex'))
    await settled
    expect(server.revoked).toEqual(['refresh-token-1'])
  })

  test('where the tokens are being stored, they are given back too', async () => {
    const { session, server, keychain } = await askedWorld()
    const held = deferred()
    keychain.held = held
    server.mfa.next('verify', server.passed('alex'))
    await session.mfa.submitCode('123456')
    await turn()
    session.mfa.cancel()
    held.resolve()
    await session.settled()
    expect(session.current().kind).toBe('signed-out')
    expect(server.revoked).toEqual(['refresh-token-1'])
    expect(keychain.savedRefreshTokens()).toEqual([])
  })
})
