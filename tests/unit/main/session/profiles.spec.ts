import { expect, test } from '@playwright/test'
import { ALEX, MINUTE, twoProfiles, type TwoProfiles } from './world.ts'

test.describe('of two profiles with the same account', () => {
  async function bothRefresh({ home, work }: TwoProfiles): Promise<void> {
    for (const { session } of [work, home, work]) {
      expect(await session.refresh()).toEqual({ ok: true, value: undefined })
    }
  }

  test('each takes over what the other has exchanged, whoever is the current one of which', async () => {
    const { home, work } = await twoProfiles()
    await home.session.refresh()
    await bothRefresh({ home, work })
    expect(home.server.tokens.usable()).toEqual(['refresh-token-5'])
    expect(home.keychain.savedRefreshTokens()).toEqual(['refresh-token-5'])
  })

  test('one goes on with the new session of the other, that has signed out and in again', async () => {
    const { home, work } = await twoProfiles()
    await home.session.signOut()
    await home.session.settled()
    await home.session.signIn(ALEX)
    await bothRefresh({ home, work })
    expect(home.server.tokens.usable()).toEqual(['refresh-token-5'])
  })

  test('one takes over the recovery codes of the other, that nobody has saved', async () => {
    const { home, work } = await twoProfiles()
    const record = await home.vault.loadCurrent()
    if (record === undefined) throw new Error('Nothing is saved.')
    await home.vault.save({ ...record, recoveryCodes: ['OBVIOUSLYFAKE'] })
    await home.restart()
    await work.session.refresh()
    expect(home.keychain.holds('OBVIOUSLYFAKE')).toBe(true)
    expect(work.challenge().step).toEqual({ kind: 'save-recovery-codes', codes: ['OBVIOUSLYFAKE'] })
  })

  test('both are themselves again after a restart', async () => {
    const { home, work } = await twoProfiles()
    await home.session.refresh()
    await work.session.refresh()
    for (const world of [home, work]) {
      await world.restart()
      expect(world.signedIn().account.username).toBe('alex')
    }
  })
})

test.describe('the record of another profile with the same account', () => {
  test('is left alone by a session that the tenant has ended, and that could not take it over', async () => {
    const { home, work } = await twoProfiles()
    await home.session.signOut()
    await home.session.settled()
    home.keychain.problem = 'locked'
    expect(await work.session.refresh()).toMatchObject({ failure: { code: 'refresh_token_rejected' } })
    home.keychain.problem = undefined
    await home.session.signIn(ALEX)
    await home.clock.advance(20 * MINUTE)
    expect(home.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    await home.restart()
    expect(home.signedIn().account.username).toBe('alex')
    await work.restart()
    expect(work.session.current().kind).toBe('signed-out')
  })

  test('is left alone by a sign-out, and is not taken up any more where the person has signed out', async () => {
    const { home, work } = await twoProfiles()
    await home.session.refresh()
    await work.session.signOut()
    await work.session.settled()
    expect(home.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
    await work.restart()
    await work.session.settled()
    expect(work.session.current().kind).toBe('signed-out')
    expect(home.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
  })

  test('goes with a sign-out where both have the same token', async () => {
    const { home, work } = await twoProfiles()
    await work.session.signOut()
    await work.session.settled()
    expect(home.keychain.holds('refresh-token')).toBe(false)
  })
})
