import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, freshWorld, signedInWorld } from './world.ts'

const OK = { ok: true, value: undefined }
const CANCELLED = { ok: false, failure: { code: 'cancelled' } }

test.describe('a sign-in that is cancelled', () => {
  for (const method of ['reach', 'passwordGrant', 'validate'] as const) {
    test(`during ${method}: signed out, nothing saved, no token left behind`, async () => {
      const { keychain, server, session } = await freshWorld()
      const answer = deferred()
      server.next(method, { held: answer })
      const result = session.signIn(ALEX)
      await turn()
      expect(session.cancelSignIn()).toEqual(OK)
      answer.resolve()
      expect(await result).toEqual(CANCELLED)
      await session.settled()
      expect(session.current()).toEqual({ kind: 'signed-out', username: 'alex' })
      expect(keychain.holds('token')).toBe(false)
      expect(server.tokens.usable()).toEqual([])
    })
  }

  for (const [answered, failure] of [
    ['brings a token: it is given back', undefined],
    ['demands a second factor: nothing is left', { code: 'mfa_required' }],
  ] as const) {
    test(`while the tenant takes its time: at once. The late answer ${answered}`, async () => {
      const { keychain, server, session } = await freshWorld()
      const answer = deferred()
      server.next('passwordGrant', failure ? { held: answer, failure } : { answerHeld: answer })
      const result = session.signIn(ALEX)
      await turn()
      session.cancelSignIn()
      expect(await result).toEqual(CANCELLED)
      answer.resolve()
      await session.settled()
      expect(server.tokens.usable()).toEqual([])
      expect(keychain.holds('refresh-token')).toBe(false)
    })
  }

  test('and then offline: the token that came late is revoked by the next run', async () => {
    const world = await freshWorld()
    const { server, session } = world
    const answer = deferred()
    server.next('passwordGrant', { answerHeld: answer })
    server.next('revoke', { failure: { code: 'network', problem: 'offline' } })
    void session.signIn(ALEX)
    await turn()
    session.cancelSignIn()
    answer.resolve()
    await session.settled()
    await world.restart()
    await world.session.settled()
    expect(server.revoked).toEqual(['refresh-token-1'])
  })

  test('during /userinfo: the refresh token is given back', async () => {
    const { server, session } = await freshWorld()
    server.idTokens.signIn = false
    server.next('userinfo', { held: deferred() })
    const result = session.signIn(ALEX)
    await turn()
    session.cancelSignIn()
    expect(await result).toEqual(CANCELLED)
    await session.settled()
    expect(server.tokens.usable()).toEqual([])
  })

  test('while it is being saved: the record goes again, and the token is revoked', async () => {
    const { keychain, server, session, vault } = await freshWorld()
    const slow = deferred()
    keychain.held = slow
    const result = session.signIn(ALEX)
    await turn()
    session.cancelSignIn()
    slow.resolve()
    expect(await result).toEqual(CANCELLED)
    await session.settled()
    expect(await vault.loadCurrent()).toBeUndefined()
    expect(server.revoked).toEqual(['refresh-token-1'])
    expect(keychain.holds('refresh-token')).toBe(false)
  })

  test('while it is being saved, by a keychain that fails: it is cancelled all the same', async () => {
    const { keychain, session } = await freshWorld()
    const slow = deferred()
    keychain.held = slow
    keychain.problem = 'frozen'
    const result = session.signIn(ALEX)
    await turn()
    session.cancelSignIn()
    slow.resolve()
    expect(await result).toEqual(CANCELLED)
  })

  test('when nothing is under way: nothing happens', async () => {
    const { session, signedIn } = await signedInWorld()
    session.cancelSignIn()
    expect(signedIn().account.username).toBe('alex')
  })

  test('the next attempt is a new one', async () => {
    const { server, session } = await freshWorld()
    server.next('passwordGrant', { held: deferred() })
    const result = session.signIn(ALEX)
    await turn()
    session.cancelSignIn()
    expect(await result).toEqual(CANCELLED)
    expect(await session.signIn(ALEX)).toEqual(OK)
  })
})
