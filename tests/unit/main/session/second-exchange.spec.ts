import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import type { Verification } from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { RecoveryCodesIssued } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import {
  askedOnRefreshWorld,
  askedToEnrolOnRefreshWorld,
  demandAt,
  FIRST_APP,
  giveRecoveryCode,
  NEW_CODE,
  waitingWorld,
} from './demands.ts'
import { HOUR, MINUTE, UNTIL_REFRESH, type World } from './world.ts'

const OK = { ok: true, value: undefined }
const failing = (code: string): object => ({ ok: false, failure: { code } })
const WAITING = { kind: 'waiting', for: 'person', failure: { code: 'mfa_required' } }

async function giveCode({ server, session }: World): Promise<void> {
  server.mfa.next('verify', server.passed('alex'))
  expect(await session.mfa.submitCode('123456')).toEqual(OK)
  await turn()
}

const codesOf = ({ session }: World): string[] => {
  const timeline = session.timeline()
  return timeline.ok ? timeline.value.map(({ code }) => code) : []
}

test.describe('a second factor that is demanded in the background', () => {
  test('is waited for: nothing is sent to anybody, and calls go on', async () => {
    const world = await waitingWorld()
    const { server, session, signedIn } = world
    expect(signedIn().next).toMatchObject(WAITING)
    expect(server.mfa.calls).toEqual([])
    expect(await session.accessToken()).toBe('access-token-1')
    expect(codesOf(world)).toEqual(['waiting', 'signed_in'])
  })

  test('is not asked for by the network or by a machine that wakes', async () => {
    const { server, session, signedIn } = await waitingWorld()
    session.wake()
    session.clockJumped()
    await turn()
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(1)
    expect(signedIn().next).toMatchObject(WAITING)
  })

  test('is asked for when the person asks for the refresh, with a demand of its own', async () => {
    const { session, server, challenge } = await askedOnRefreshWorld()
    expect(challenge()).toMatchObject({ username: 'alex', step: { kind: 'otp' } })
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(2)
    expect(session.current()).toMatchObject({ kind: 'signed-in' })
    expect(await session.refresh()).toEqual(OK)
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(2)
  })

  test('a person who joins the refresh under way is asked at its end', async () => {
    const world = await waitingWorld()
    const held = deferred()
    world.server.next('refreshGrant', { held, demand: demandAt(START + 2 * HOUR, 'refresh') })
    await world.clock.advance(16 * MINUTE)
    expect(world.signedIn().next.kind).toBe('refreshing')
    const asked = world.session.refresh()
    held.resolve()
    expect(await asked).toEqual(OK)
    expect(world.signedIn().next.kind).toBe('mfa')
  })
})

test.describe('a second factor on a refresh', () => {
  test('that was given up is answered before the next refresh begins: the late token replaces no newer one', async () => {
    const { server, session, keychain, signedIn } = await askedOnRefreshWorld()
    const answer = Promise.withResolvers<Verification>()
    const passed = server.passed('alex')
    server.mfa.next('verify', answer.promise)
    const given = session.mfa.submitCode('123456')
    await turn()
    session.mfa.cancel()
    await turn()
    const before = server.calls.filter((call) => call === 'refreshGrant').length
    const refreshed = session.refresh()
    await turn()
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(before)
    answer.resolve(passed)
    await given
    expect(await refreshed).toEqual(OK)
    expect(signedIn().next.kind).toBe('refresh')
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-3'])
  })

  test('brings tokens that are stored before they are published', async () => {
    const world = await askedOnRefreshWorld()
    const { session, signedIn, keychain } = world
    const held: string[][] = []
    session.onChange((state) => {
      if (state.kind === 'signed-in' && state.next.kind === 'refresh')
        held.push(keychain.savedRefreshTokens())
    })
    await giveCode(world)
    expect(held[0]).toEqual(['refresh-token-2'])
    expect(signedIn().next).toEqual({ kind: 'refresh', at: START + 2 * UNTIL_REFRESH })
    expect(await session.accessToken()).toBe('access-token-2')
    expect(codesOf(world)).toEqual(['refreshed', 'second_factor_given', 'waiting', 'signed_in'])
  })

  test('is marked in the vault before the code is sent, and unmarked where it was wrong', async () => {
    const world = await askedOnRefreshWorld()
    const { server, session, keychain } = world
    const judged = Promise.withResolvers<Verification>()
    server.mfa.next('verify', judged.promise)
    const submitted = session.mfa.submitCode('000000')
    await turn()
    expect(keychain.holds('exchangeStartedAt')).toBe(true)
    judged.reject(new AuthError({ code: 'mfa_code_wrong' }))
    await submitted
    session.mfa.cancel()
    await session.settled()
    expect(keychain.holds('exchangeStartedAt')).toBe(false)
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-1'])
  })

  test('whose answer was lost leaves the mark: a rejection later is told by its true reason', async () => {
    const world = await askedOnRefreshWorld()
    world.server.mfa.next('verify', new AuthError({ code: 'network', problem: 'interrupted' }))
    expect(await world.session.mfa.submitCode('123456')).toMatchObject({ ok: false })
    world.session.mfa.cancel()
    await world.session.settled()
    expect(world.keychain.holds('exchangeStartedAt')).toBe(true)
    world.server.tokens.revokeAll()
    await world.session.refresh()
    expect(world.signedOut().reason).toMatchObject({ code: 'refresh_token_rejected', interrupted: true })
  })

  test('killed while the code is judged: the saved session is there at the next start', async () => {
    const world = await askedOnRefreshWorld()
    world.server.mfa.next('verify', new Promise<Verification>(() => undefined))
    void world.session.mfa.submitCode('123456')
    await turn()
    await world.restart()
    expect(world.signedIn().next.kind).toBe('refresh')
    expect(await world.session.accessToken()).toBe('access-token-2')
  })

  test('a keychain that fails is told before the code is spent', async () => {
    const world = await askedOnRefreshWorld()
    world.keychain.problem = 'locked'
    expect(await world.session.mfa.submitCode('123456')).toEqual({
      ok: false,
      failure: { code: 'keychain', problem: 'locked' },
    })
    expect(world.server.mfa.calls.map(([method]) => method)).not.toContain('verify')
    world.keychain.problem = undefined
    await giveCode(world)
    expect(world.signedIn().keptIn).toEqual({ place: 'keychain' })
  })

  test('tokens that cannot be trusted are not published, and the new refresh token is kept', async () => {
    const world = await askedOnRefreshWorld()
    world.server.next('validate', {
      failure: { code: 'token_rejected', token: 'access_token', check: 'audience' },
    })
    await giveCode(world)
    expect(world.signedIn().next).toMatchObject({ kind: 'waiting', for: 'tenant' })
    expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    expect(await world.session.accessToken()).toBe('access-token-1')
  })

  test('new recovery codes are shown over the home window until they are saved', async () => {
    const world = await askedOnRefreshWorld()
    await giveRecoveryCode(world)
    expect(world.session.current().kind).toBe('signed-in')
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.keychain.holds(NEW_CODE)).toBe(true)
    expect(await world.session.accessToken()).toBe('access-token-2')
    expect(world.session.mfa.confirmSaved()).toEqual(OK)
    expect(world.signedIn().next.kind).toBe('refresh')
    await world.session.settled()
    expect(world.keychain.holds(NEW_CODE)).toBe(false)
    expect(codesOf(world)[0]).toBe('recovery_codes_saved')
  })
})

test.describe('a second factor whose answer cannot be read any further', () => {
  const failure = { code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' } as const

  for (const [what, issued] of [
    ['with a new refresh token', 'refresh-token-2'],
    ['without one', undefined],
  ] as const) {
    test(`${what}: the new recovery code in it is kept, and shown`, async () => {
      const world = await askedOnRefreshWorld()
      world.server.mfa.issued = issued
      await giveRecoveryCode(world, new RecoveryCodesIssued(failure, [NEW_CODE]))
      expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
      expect(world.keychain.holds(NEW_CODE)).toBe(true)
      expect(world.keychain.savedRefreshTokens()).toEqual([issued ?? 'refresh-token-1'])
      world.session.mfa.confirmSaved()
      expect(world.signedIn().next).toMatchObject({ kind: 'waiting', failure })
    })
  }

  test('the recovery codes of a first factor are kept with the new refresh token, and shown', async () => {
    const world = await askedToEnrolOnRefreshWorld()
    world.server.mfa.issued = 'refresh-token-2'
    world.server.mfa.next('verify', new AuthError(failure))
    await world.session.mfa.submitCode('123456')
    await turn()
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(world.keychain.holds(NEW_CODE)).toBe(true)
    expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    world.session.mfa.confirmSaved()
    expect(world.signedIn().next).toMatchObject({ kind: 'waiting', failure })
  })
})

test('the recovery codes of a first factor are kept, although the tenant has told them before', async () => {
  const world = await askedToEnrolOnRefreshWorld()
  const { server, session, keychain } = world
  server.mfa.next('associate', { ...FIRST_APP, recoveryCodes: [] })
  await session.mfa.enrol({ offer: 'otp' })
  await giveCode(world)
  expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
  expect(keychain.holds(NEW_CODE)).toBe(true)
})

test.describe('a second factor that is put off', () => {
  test('is waited for again, and calls go on while the access token is good', async () => {
    const world = await askedOnRefreshWorld()
    const { session, signedIn, clock } = world
    expect(session.mfa.cancel()).toEqual(OK)
    await session.settled()
    expect(signedIn().next).toMatchObject(WAITING)
    expect(await session.accessToken()).toBe('access-token-1')
    expect(codesOf(world)[0]).toBe('second_factor_missed')
    clock.sleep(HOUR)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'mfa_required' } })
  })

  test('is over after ten minutes, and can be asked for again', async () => {
    const world = await askedOnRefreshWorld()
    await world.clock.advance(10 * MINUTE)
    expect(world.signedIn().next).toMatchObject(WAITING)
    expect(await world.session.mfa.submitCode('123456')).toEqual(failing('cancelled'))
    expect(await world.session.refresh()).toEqual(OK)
    expect(world.signedIn().next.kind).toBe('refresh')
  })

  test('while it is asked for, no call starts another refresh', async () => {
    const { session, server, clock } = await askedOnRefreshWorld()
    await expect(session.renewAfter('access-token-1')).rejects.toMatchObject({
      failure: { code: 'mfa_required' },
    })
    clock.sleep(HOUR)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'mfa_required' } })
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(2)
  })

  test('tokens and codes that come after it are kept, not given back', async () => {
    const world = await askedOnRefreshWorld()
    const { server, session, keychain, challenge } = world
    await session.mfa.choose(challenge().factors[1]?.id ?? '')
    const judged = Promise.withResolvers<Verification>()
    server.mfa.next('verify', judged.promise)
    void session.mfa.submitCode('OBVIOUSLYFAKEOLDCODE')
    session.mfa.cancel()
    judged.resolve(server.passed('alex', NEW_CODE))
    await session.settled()
    expect(server.revoked).toEqual([])
    expect(keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    expect(challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
  })

  test('a sign-out ends it: tokens that come afterwards are given back', async () => {
    const { server, session, keychain, signedOut } = await askedOnRefreshWorld()
    const judged = Promise.withResolvers<Verification>()
    server.mfa.next('verify', judged.promise)
    void session.mfa.submitCode('123456')
    await turn()
    expect(await session.signOut()).toEqual(OK)
    judged.resolve(server.passed('alex'))
    await session.settled()
    expect(signedOut().reason).toMatchObject({ code: 'signed_out' })
    expect(server.revoked.toSorted()).toEqual(['refresh-token-1', 'refresh-token-2'])
    expect(keychain.savedRefreshTokens()).toEqual([])
  })

  test('a sign-out while a recovery code is judged: the new code is shown all the same, then the form', async () => {
    const world = await askedOnRefreshWorld()
    const { server, session, signedOut } = world
    const judged = Promise.withResolvers<Verification>()
    await giveRecoveryCode(world, judged.promise)
    expect(await session.signOut()).toEqual(OK)
    expect(signedOut().reason).toMatchObject({ code: 'signed_out' })
    judged.resolve(server.passed('alex', NEW_CODE))
    await session.settled()
    expect(server.revoked.toSorted()).toEqual(['refresh-token-1', 'refresh-token-2'])
    expect(world.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: [NEW_CODE] })
    expect(codesOf(world)).not.toContain('second_factor_given')
    expect(session.mfa.confirmSaved()).toEqual(OK)
    expect(signedOut()).toMatchObject({
      username: 'alex',
      reason: { code: 'signed_out', revocation: 'confirmed' },
    })
    expect(signedOut()).not.toHaveProperty('failure')
  })
})
