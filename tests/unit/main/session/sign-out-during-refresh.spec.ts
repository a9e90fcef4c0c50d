import { expect, test } from '@playwright/test'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, signedInWorld, UNTIL_REFRESH } from './world.ts'

test.describe('a sign-out during the refresh', () => {
  for (const [moment, method] of [
    ['while the tenant is being reached', 'reach'],
    ['while the exchange is under way', 'refreshGrant'],
    ['while the new tokens are being checked', 'validate'],
  ] as const) {
    test(`${moment} is final: nothing is published or saved, and every token is revoked`, async () => {
      const { clock, keychain, server, session, states } = await signedInWorld()
      const answer = deferred()
      server.next(method, { answerHeld: answer })
      await clock.advance(UNTIL_REFRESH)
      await session.signOut()
      const published = states.length
      answer.resolve()
      await session.settled()
      expect(session.current()).toMatchObject({ kind: 'signed-out', reason: { code: 'signed_out' } })
      expect(states.slice(published).every(({ kind }) => kind === 'signed-out')).toBe(true)
      expect(keychain.holds('refresh-token')).toBe(false)
      expect(server.tokens.usable()).toEqual([])
      expect(server.revoked).toContain(method === 'validate' ? 'refresh-token-2' : 'refresh-token-1')
      expect(clock.pending()).toEqual([])
    })
  }

  test('before the token is sent, it is not sent any more', async () => {
    const { server, session } = await signedInWorld()
    const answer = deferred()
    server.next('reach', { held: answer })
    void session.refresh()
    await session.signOut()
    answer.resolve()
    await session.settled()
    expect(server.calls).not.toContain('refreshGrant')
  })

  test('the late token is revoked by its own value too', async () => {
    const { server, session } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    void session.refresh()
    await turn()
    await session.signOut()
    await turn()
    expect(server.revoked).toEqual(['refresh-token-1'])
    answer.resolve()
    await session.settled()
    expect(server.revoked).toEqual(['refresh-token-1', 'refresh-token-2'])
  })

  test('a new sign-in meanwhile is left alone by what comes late', async () => {
    const { clock, server, session, signedIn, vault } = await signedInWorld()
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    await clock.advance(UNTIL_REFRESH)
    await session.signOut()
    await session.signIn(ALEX)
    const next = signedIn().next
    answer.resolve()
    await session.settled()
    expect(signedIn().next).toEqual(next)
    expect(await session.accessToken()).toBe('access-token-3')
    expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-3' })
  })
})
