import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { MfaRequired } from '../../../../electron/main/auth/mfa/mfa-required.ts'
import type { Verification } from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { RecoveryCodesIssued } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { PASSWORD } from '../../../fixtures/scripted-server.ts'
import { turn } from '../../../fixtures/turn.ts'
import { askedWorld, demandAt, giveRecoveryCode, MFA_TOKEN, NEW_CODE } from './demands.ts'
import { ALEX, HOUR, MINUTE, UNTIL_REFRESH } from './world.ts'

const OK = { ok: true, value: undefined }
const OFFLINE = { code: 'network', problem: 'offline' } as const
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

test.describe('a new recovery code', () => {
  test('is shown once it is stored, until it is confirmed; then it is forgotten', async () => {
    const world = await askedWorld()
    const { session, keychain, challenge, signedIn } = world
    await giveRecoveryCode(world)
    expect(challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(session.current().kind).toBe('mfa')
    expect(keychain.holds(NEW_CODE)).toBe(true)
    expect(session.mfa.confirmSaved()).toEqual(OK)
    expect(signedIn().next).toEqual({ kind: 'refresh', at: START + UNTIL_REFRESH })
    await session.settled()
    expect(keychain.holds(NEW_CODE)).toBe(false)
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-1'])
    expect(session.mfa.confirmSaved()).toEqual(failing('invalid_message'))
  })

  test('is shown again at the next start, and the session goes on beneath it', async () => {
    const world = await askedWorld()
    await giveRecoveryCode(world)
    await world.restart()
    expect(world.session.current()).toMatchObject({ kind: 'mfa', challenge: { username: 'alex' } })
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    world.session.mfa.confirmSaved()
    expect(world.signedIn().next.kind).toBe('refresh')
    await world.session.settled()
    await world.restart()
    expect(world.signedIn().account.username).toBe('alex')
  })

  test('leaves no way back, and all the time in the world', async () => {
    const world = await askedWorld()
    await giveRecoveryCode(world)
    world.session.mfa.cancel()
    world.session.cancelSignIn()
    await world.clock.advance(HOUR)
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.server.revoked).toEqual([])
  })

  test('a cancel while it is being stored comes too late', async () => {
    const world = await askedWorld()
    const held = deferred()
    const storing = giveRecoveryCode(world)
    world.keychain.held = held
    await storing
    world.session.mfa.cancel()
    held.resolve()
    await world.session.settled()
    expect(world.challenge().step.kind).toBe('save-recovery-codes')
  })

  for (const [what, method] of [
    ['cannot be checked', 'validate'],
    ['say nobody’s name, and /userinfo is out of reach', 'userinfo'],
  ] as const) {
    test(`beside tokens that ${what} is shown all the same; then the form says why`, async () => {
      const world = await askedWorld({ ...ALEX, realm: 'employees' })
      const { session, server, challenge, signedOut } = world
      server.idTokens.signIn = false
      server.next(method, { failure: OFFLINE })
      await giveRecoveryCode(world)
      expect(session.current().kind).toBe('mfa')
      expect(challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
      expect(server.revoked).toEqual(['refresh-token-1'])
      expect(world.secrets.strike(NEW_CODE)).toBe('[secret]')
      session.mfa.cancel()
      session.wake()
      expect(challenge().step.kind).toBe('save-recovery-codes')
      expect(session.mfa.confirmSaved()).toEqual(OK)
      expect(signedOut()).toEqual({
        kind: 'signed-out',
        username: 'alex',
        realm: 'employees',
        failure: OFFLINE,
      })
      expect(world.secrets.strike(NEW_CODE)).toBe(NEW_CODE)
      expect(session.mfa.confirmSaved()).toEqual(failing('invalid_message'))
      expect(await session.signIn(ALEX)).toEqual(OK)
    })
  }

  test('beside tokens that cannot be read is shown all the same', async () => {
    const world = await askedWorld()
    const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const
    await giveRecoveryCode(world, new RecoveryCodesIssued(failure, [NEW_CODE]))
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    world.session.mfa.confirmSaved()
    expect(world.signedOut().failure).toEqual(failure)
  })

  test('is not risked while the keys are out of reach: the old one is not sent', async () => {
    const world = await askedWorld()
    world.server.next('reach', { failure: OFFLINE })
    await giveRecoveryCode(world)
    expect(world.server.mfa.calls.map(([method]) => method)).not.toContain('verify')
    expect(world.challenge()).toMatchObject({ step: { kind: 'recovery-code' }, failure: OFFLINE })
  })

  test('a cancel while the old one is judged comes too late', async () => {
    const world = await askedWorld()
    const judged = Promise.withResolvers<Verification>()
    await giveRecoveryCode(world, judged.promise)
    world.session.mfa.cancel()
    judged.resolve(world.server.passed('alex', NEW_CODE))
    await world.session.settled()
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.keychain.holds(NEW_CODE)).toBe(true)
  })

  test('a cancel while the old one is judged, and refused, is a cancel', async () => {
    const world = await askedWorld()
    const judged = Promise.withResolvers<Verification>()
    await giveRecoveryCode(world, judged.promise)
    world.session.mfa.cancel()
    judged.reject(new AuthError({ code: 'mfa_code_wrong' }))
    await world.session.settled()
    expect(world.signedOut()).toEqual({ kind: 'signed-out', username: 'alex' })
  })

  test('without `Keep me signed in` it is in memory alone, and the refresh token is given back', async () => {
    const world = await askedWorld({ ...ALEX, staySignedIn: false })
    await giveRecoveryCode(world)
    await world.session.settled()
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.keychain.changes).toBe(0)
    expect(world.server.revoked).toEqual(['refresh-token-1'])
  })

  test('a keychain that fails keeps neither: both are written when it recovers', async () => {
    const world = await askedWorld()
    world.keychain.problem = 'locked'
    await giveRecoveryCode(world)
    expect(world.challenge().step.kind).toBe('save-recovery-codes')
    world.keychain.problem = undefined
    await world.clock.advance(MINUTE)
    expect(world.keychain.holds(NEW_CODE)).toBe(true)
    expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-1'])
  })
})

test('what is secret is known to the log by its value, for as long as it is', async () => {
  const world = await askedWorld()
  expect(world.secrets.strike(`token ${MFA_TOKEN}`)).toBe('token [secret]')
  await giveRecoveryCode(world)
  expect(world.secrets.strike(`token ${MFA_TOKEN}`)).toBe(`token ${MFA_TOKEN}`)
  expect(world.secrets.strike(`code ${NEW_CODE}`)).toBe('code [secret]')
  world.session.mfa.confirmSaved()
  expect(world.secrets.strike(`code ${NEW_CODE}`)).toBe(`code ${NEW_CODE}`)
})
