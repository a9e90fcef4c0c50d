import { expect, test } from '@playwright/test'
import type { Failure } from '../../../../shared/failure.ts'
import type { WaitingFor } from '../../../../shared/session.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, HOUR, MINUTE, signedInWorld, UNTIL_REFRESH } from './world.ts'

const LOCKED = { code: 'keychain', problem: 'locked' } as const
const OFFLINE = { code: 'network', problem: 'offline' } as const

test.describe('a refresh', () => {
  test('happens by itself before the token expires, and the next one is planned', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    expect(signedIn().next).toEqual({ kind: 'refresh', at: START + UNTIL_REFRESH })
    await clock.advance(UNTIL_REFRESH)
    expect(await session.accessToken()).toBe('access-token-2')
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(1)
    expect(signedIn().next).toEqual({ kind: 'refresh', at: START + 2 * UNTIL_REFRESH })
    expect(signedIn().accessToken?.expiresAt).toBe(START + UNTIL_REFRESH + HOUR)
  })

  test('goes on for a month of short tokens with one timer, and no token is exchanged twice', async () => {
    const { clock, server, signedIn } = await signedInWorld()
    await clock.advance(30 * 24 * HOUR)
    expect(signedIn().next.kind).toBe('refresh')
    expect(clock.pending()).toHaveLength(1)
    expect(server.mostExchangesOfOneToken).toBe(1)
  })

  test('of a token of 5 s keeps it good all the time, even where the profile takes longer than that', async () => {
    const world = await signedInWorld()
    const { clock, server } = world
    server.lifetime = 5_000
    server.idTokens.refresh = false
    const profile = deferred()
    server.next('userinfo', { held: profile })
    await world.restart()
    const { session } = world
    for (let second = 0; second < 60; second++) {
      await clock.advance(1_000)
      expect(await session.accessToken()).toMatch(/^access-token-/)
    }
    expect(server.calls.filter((call) => call === 'refreshGrant').length).toBeLessThan(30)
    profile.resolve()
  })

  test('that brings a token which expires at once is not repeated in a loop', async () => {
    const { clock, server, session } = await signedInWorld()
    server.lifetime = 0
    await session.refresh()
    await clock.advance(10_000)
    expect(server.calls.filter((call) => call === 'refreshGrant').length).toBeLessThanOrEqual(11)
  })

  test('is one exchange for a thousand callers, and all get its result', async () => {
    const { clock, server, session } = await signedInWorld()
    clock.sleep(2 * HOUR)
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    const callers = Array.from({ length: 1_000 }, () => session.accessToken())
    void session.refresh()
    await turn()
    answer.resolve()
    expect(new Set(await Promise.all(callers))).toEqual(new Set(['access-token-2']))
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(1)
  })

  test('that fails does so for all of its callers once, and nobody asks again before the time', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    clock.sleep(2 * HOUR)
    server.outage = OFFLINE
    const callers = await Promise.allSettled(Array.from({ length: 1_000 }, () => session.accessToken()))
    expect(callers.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: OFFLINE })
    expect(server.calls.filter((call) => call === 'reach')).toHaveLength(2)
    expect(signedIn().next).toMatchObject({ kind: 'waiting', for: 'network', failure: OFFLINE })
  })
})

test.describe('a session without a refresh token', () => {
  test('ends with its access token', async () => {
    const { clock, signedIn, signedOut } = await signedInWorld({ ...ALEX, staySignedIn: false })
    expect(signedIn().next).toEqual({ kind: 'expiry', at: START + HOUR })
    await clock.advance(HOUR)
    expect(signedOut().reason).toEqual({ code: 'access_token_expired', at: START + HOUR })
    expect(clock.pending()).toEqual([])
  })

  test('still does after somebody has asked for a refresh', async () => {
    const { clock, session, signedIn, signedOut } = await signedInWorld({ ...ALEX, staySignedIn: false })
    expect(await session.refresh()).toEqual({ ok: true, value: undefined })
    expect(signedIn().next).toEqual({ kind: 'expiry', at: START + HOUR })
    await clock.advance(HOUR)
    expect(signedOut().reason?.code).toBe('access_token_expired')
  })

  test('is over for a caller who comes before the timer has noticed', async () => {
    const { clock, session } = await signedInWorld({ ...ALEX, staySignedIn: false })
    clock.sleep(HOUR)
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'not_signed_in' } })
    await clock.advance(HOUR)
    expect(session.current()).toMatchObject({ kind: 'signed-out', reason: { code: 'access_token_expired' } })
  })
})

const kept: [Failure, WaitingFor][] = [
  [{ code: 'network', problem: 'offline' }, 'network'],
  [{ code: 'network', problem: 'dns' }, 'network'],
  [{ code: 'network', problem: 'refused' }, 'network'],
  [{ code: 'network', problem: 'tls' }, 'network'],
  [{ code: 'network', problem: 'timeout' }, 'network'],
  [{ code: 'network', problem: 'interrupted' }, 'network'],
  [{ code: 'network', problem: 'proxy' }, 'network'],
  [{ code: 'unreadable_response', problem: 'not_json', status: 200 }, 'network'],
  [{ code: 'unreadable_response', problem: 'redirect', status: 302 }, 'network'],
  [{ code: 'unreadable_response', problem: 'too_large' }, 'tenant'],
  [{ code: 'unreadable_response', problem: 'missing_field', field: 'expires_in' }, 'tenant'],
  [{ code: 'unreadable_response', problem: 'invalid_field', field: 'access_token' }, 'tenant'],
  [{ code: 'unreadable_response', problem: 'unexpected_status', status: 200 }, 'tenant'],
  [{ code: 'server_error', status: 500 }, 'tenant'],
  [{ code: 'server_error', status: 502 }, 'tenant'],
  [{ code: 'server_error', status: 503, retryAt: START + HOUR }, 'tenant'],
  [{ code: 'rate_limited', retryAt: START + HOUR }, 'tenant'],
  [{ code: 'too_many_attempts' }, 'tenant'],
  [{ code: 'mfa_required' }, 'person'],
  [{ code: 'user_blocked' }, 'tenant'],
  [{ code: 'verification_required' }, 'tenant'],
  [{ code: 'password_breached' }, 'tenant'],
  [{ code: 'denied_by_policy', text: 'Not today.' }, 'tenant'],
  [{ code: 'wrong_credentials' }, 'tenant'],
  [{ code: 'grant_not_allowed' }, 'tenant'],
  [{ code: 'invalid_client' }, 'tenant'],
  [{ code: 'invalid_scope' }, 'tenant'],
  [{ code: 'invalid_request' }, 'tenant'],
  [{ code: 'refused', error: 'out_of_cheese' }, 'tenant'],
  [{ code: 'internal' }, 'tenant'],
]

test.describe('keeps the session, says why, and recovers after', () => {
  for (const [failure, waitingFor] of kept) {
    test(JSON.stringify(failure), async () => {
      const { clock, server, session, signedIn } = await signedInWorld()
      server.next('refreshGrant', { failure })
      await clock.advance(UNTIL_REFRESH)
      expect(signedIn().next).toMatchObject({ kind: 'waiting', for: waitingFor, failure })
      expect(await session.accessToken()).toBe('access-token-1')
      await clock.advance(20 * MINUTE)
      expect(signedIn().next.kind).toBe('refresh')
      expect(await session.accessToken()).toBe('access-token-2')
    })
  }
})

test('only a definite rejection ends the session: its record goes, the reason stays', async () => {
  const { clock, server, session, keychain, signedOut } = await signedInWorld()
  server.tokens.revokeAll()
  await clock.advance(UNTIL_REFRESH)
  await session.settled()
  expect(signedOut()).toEqual({
    kind: 'signed-out',
    reason: { code: 'refresh_token_rejected', at: START + UNTIL_REFRESH, lastUsedAt: START },
    username: 'alex',
  })
  expect(keychain.holds('refresh-token')).toBe(false)
  expect(clock.pending()).toEqual([])
})

test.describe('waiting', () => {
  test('grows with every failure in a row, and starts anew after a success', async () => {
    const { clock, server, log } = await signedInWorld()
    server.next('refreshGrant', ...Array.from({ length: 3 }, () => ({ failure: OFFLINE })))
    await clock.advance(UNTIL_REFRESH + MINUTE)
    server.next('refreshGrant', { failure: OFFLINE })
    await clock.advance(UNTIL_REFRESH)
    const failures = log.lines.filter(({ event }) => event === 'session.waiting')
    expect(failures.map(({ details }) => details?.failures)).toEqual([1, 2, 3, 1])
  })

  test('lasts until the time that the tenant has named', async () => {
    const { clock, server, signedIn } = await signedInWorld()
    const retryAt = START + UNTIL_REFRESH + 5 * MINUTE
    server.next('refreshGrant', { failure: { code: 'rate_limited', retryAt } })
    await clock.advance(UNTIL_REFRESH)
    expect(signedIn().next).toMatchObject({ kind: 'waiting', retryAt })
    await clock.advance(5 * MINUTE - 1)
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(1)
    await clock.advance(1)
    expect(server.calls.filter((call) => call === 'refreshGrant')).toHaveLength(2)
  })

  test('for a second factor is long, and ends no session by itself', async () => {
    const { clock, server, session, signedIn } = await signedInWorld()
    server.next(
      'refreshGrant',
      ...Array.from({ length: 96 }, () => ({ failure: { code: 'mfa_required' } as const })),
    )
    await clock.advance(24 * HOUR)
    expect(server.calls.filter((call) => call === 'refreshGrant').length).toBeLessThan(97)
    expect(signedIn().next).toMatchObject({
      kind: 'waiting',
      for: 'person',
      failure: { code: 'mfa_required' },
    })
    await expect(session.accessToken()).rejects.toMatchObject({ failure: { code: 'mfa_required' } })
    await clock.advance(HOUR)
    expect(signedIn().next.kind).toBe('refresh')
  })

  test('for a keychain ends with the access token: then memory must do', async () => {
    const { clock, keychain, session, signedIn } = await signedInWorld(ALEX, () => 0.999)
    keychain.problem = 'locked'
    await clock.advance(UNTIL_REFRESH)
    expect(signedIn().next).toMatchObject({ kind: 'waiting', for: 'keychain', failure: LOCKED })
    expect(signedIn().keptIn).toEqual({ place: 'keychain' })
    await clock.advance(6 * MINUTE)
    expect(signedIn().keptIn).toEqual({ place: 'memory', because: LOCKED })
    expect(await session.accessToken()).toBe('access-token-2')
  })
})

test.describe('a refresh token that only memory holds', () => {
  test('is saved as soon as the keychain takes it', async () => {
    const { clock, keychain, session, signedIn } = await signedInWorld()
    await session.signOut()
    keychain.problem = 'absent'
    await session.signIn(ALEX)
    expect(signedIn().keptIn).toMatchObject({ place: 'memory', because: { problem: 'absent' } })
    await clock.advance(MINUTE)
    keychain.problem = undefined
    await clock.advance(HOUR / 2)
    expect(signedIn().keptIn).toEqual({ place: 'keychain' })
    expect(keychain.holds('refresh-token-2')).toBe(true)
  })

  test('is saved even while the session waits for the tenant', async () => {
    const { clock, keychain, server, signedIn } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    await clock.advance(UNTIL_REFRESH)
    keychain.problem = 'locked'
    server.next('validate', { failure: { code: 'token_rejected', token: 'id_token', check: 'issuer' } })
    server.next('reach', { failure: { code: 'rate_limited', retryAt: clock.now() + HOUR } })
    answer.resolve()
    await turn()
    expect(signedIn()).toMatchObject({
      next: { kind: 'waiting', for: 'tenant' },
      keptIn: { place: 'memory' },
    })
    await clock.advance(MINUTE)
    keychain.problem = undefined
    await clock.advance(10 * MINUTE)
    expect(signedIn()).toMatchObject({
      next: { kind: 'waiting', for: 'tenant' },
      keptIn: { place: 'keychain' },
    })
    expect(keychain.holds('refresh-token-2')).toBe(true)
  })
})
