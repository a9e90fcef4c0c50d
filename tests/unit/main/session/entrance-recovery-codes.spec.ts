import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import type { Verification } from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { RecoveryCodesIssued } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { askedWorld, giveRecoveryCode, MFA_TOKEN, NEW_CODE } from './demands.ts'
import { ALEX, HOUR, MINUTE, UNTIL_REFRESH } from './world.ts'

const OK = { ok: true, value: undefined }
const OFFLINE = { code: 'network', problem: 'offline' } as const
const failing = (code: string): object => ({ ok: false, failure: { code } })

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

  test('outlives a session that only expires, and the reason follows it', async () => {
    const world = await askedWorld({ ...ALEX, staySignedIn: false })
    await giveRecoveryCode(world)
    await world.clock.advance(2 * HOUR)
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.secrets.strike(NEW_CODE)).toBe('[secret]')
    expect(await world.session.signIn(ALEX)).toEqual(failing('busy'))
    expect(world.session.mfa.confirmSaved()).toEqual(OK)
    expect(world.signedOut()).toEqual({
      kind: 'signed-out',
      username: 'alex',
      reason: { code: 'access_token_expired', at: START + HOUR },
    })
    expect(world.secrets.strike(NEW_CODE)).toBe(NEW_CODE)
    expect(await world.session.signIn(ALEX)).toEqual(OK)
  })

  test('outlives a session that the tenant ends at the next start', async () => {
    const world = await askedWorld()
    await giveRecoveryCode(world)
    world.server.tokens.revokeAll()
    await world.restart()
    await world.session.settled()
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    world.session.mfa.confirmSaved()
    expect(world.signedOut().reason).toMatchObject({ code: 'refresh_token_rejected' })
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
