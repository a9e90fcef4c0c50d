import { expect, test } from '@playwright/test'
import type { EndOfSession } from '../../../../shared/session.ts'
import type { TimelineEvent } from '../../../../shared/timeline.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { ALEX, freshWorld, HOUR, MINUTE, signedInWorld, UNTIL_REFRESH, type World } from './world.ts'

const OFFLINE = { code: 'network', problem: 'offline' } as const
const LOCKED = { code: 'keychain', problem: 'locked' } as const
const LOST = { code: 'network', problem: 'interrupted' } as const

function told({ session }: World): TimelineEvent[] {
  const result = session.timeline()
  return result.ok ? result.value.reverse() : []
}

const codes = (world: World): string[] => told(world).map(({ code }) => code)

const reasonOf = ({ signedOut }: World): EndOfSession | undefined => signedOut().reason

test.describe('the timeline', () => {
  test('is empty before anybody has signed in', async () => {
    expect(told(await freshWorld())).toEqual([])
  })

  test('tells of a sign-in, a refresh, a sign-out and its revocation', async () => {
    const world = await signedInWorld()
    await world.clock.advance(UNTIL_REFRESH)
    await world.session.signOut()
    await world.session.settled()
    expect(told(world)).toEqual([
      { at: START, code: 'signed_in', keptIn: { place: 'keychain' } },
      { at: START + UNTIL_REFRESH, code: 'refreshed', rotated: true, because: 'scheduled' },
      {
        at: START + UNTIL_REFRESH,
        code: 'ended',
        reason: { code: 'signed_out', at: START + UNTIL_REFRESH, revocation: 'pending' },
      },
      { at: START + UNTIL_REFRESH, code: 'revoked' },
    ])
  })

  test('names each cause of a wait once, not each try', async () => {
    const world = await signedInWorld()
    const { clock, server } = world
    server.outage = OFFLINE
    await clock.advance(UNTIL_REFRESH + HOUR)
    server.outage = { code: 'server_error', status: 503 }
    await clock.advance(HOUR)
    server.outage = undefined
    await clock.advance(HOUR)
    expect(codes(world).slice(0, 4)).toEqual(['signed_in', 'waiting', 'waiting', 'refreshed'])
    expect(told(world)[1]).toMatchObject({ for: 'network', failure: OFFLINE })
  })

  test('tells of a keychain that fails, and of its recovery', async () => {
    const world = await signedInWorld()
    const { clock, keychain, server, session } = world
    const answer = deferred()
    server.next('refreshGrant', { answerHeld: answer })
    void session.refresh()
    await turn()
    keychain.problem = 'locked'
    answer.resolve()
    await session.settled()
    keychain.problem = undefined
    await clock.advance(MINUTE)
    expect(told(world).map(({ at: _, ...event }) => event)).toEqual([
      { code: 'signed_in', keptIn: { place: 'keychain' } },
      { code: 'refreshed', rotated: true, because: 'person' },
      { code: 'keychain_failed', keptIn: { place: 'memory', because: LOCKED } },
      { code: 'keychain_recovered' },
    ])
  })

  test('tells of a clock that has jumped, and of a session that was taken up', async () => {
    const world = await signedInWorld()
    world.session.clockJumped()
    await world.restart()
    expect(codes(world)).toEqual(['signed_in', 'clock_jumped', 'restored', 'refreshed'])
    expect(told(world)[2]).toMatchObject({ interrupted: false })
  })

  test('holds no secret', async () => {
    const world = await signedInWorld()
    await world.clock.advance(UNTIL_REFRESH)
    await world.session.signOut()
    expect(JSON.stringify(told(world))).not.toMatch(/(access|refresh)-token-\d|correct-horse/)
  })
})

test.describe('a refresh token that is rejected', () => {
  test('says since when it had not been used', async () => {
    const world = await signedInWorld()
    world.clock.sleep(15 * 24 * HOUR)
    world.server.tokens.revokeAll()
    await world.restart()
    expect(reasonOf(world)).toEqual({
      code: 'refresh_token_rejected',
      at: START + 15 * 24 * HOUR,
      lastUsedAt: START,
    })
  })

  test('after a lost answer says that it was interrupted', async () => {
    const world = await signedInWorld()
    world.server.next('refreshGrant', { lost: LOST })
    await world.session.refresh()
    await world.clock.advance(MINUTE)
    expect(reasonOf(world)).toMatchObject({ code: 'refresh_token_rejected', interrupted: true })
  })

  test('after a kill says that it was interrupted', async () => {
    const world = await signedInWorld()
    world.server.next('refreshGrant', { answerHeld: deferred() })
    void world.session.refresh()
    await turn()
    await world.restart()
    await world.session.settled()
    expect(codes(world)).toContain('restored')
    expect(reasonOf(world)).toMatchObject({ code: 'refresh_token_rejected', interrupted: true })
  })

  test('after a refusal that retired nothing does not blame an interruption', async () => {
    const world = await signedInWorld()
    const { clock, server, session, vault } = world
    server.next('refreshGrant', { failure: { code: 'rate_limited' } })
    await session.refresh()
    expect(await vault.loadCurrent()).not.toHaveProperty('exchangeStartedAt')
    server.tokens.revokeAll()
    await clock.advance(MINUTE)
    expect(reasonOf(world)).not.toHaveProperty('interrupted')
  })
})

test('the timeline is that of the account that signed in last', async () => {
  const world = await signedInWorld()
  await world.session.signOut()
  await world.session.signIn({ ...ALEX, username: 'sam' })
  expect(codes(world)).toEqual(['signed_in'])
})

test.describe('after a restart with nobody signed in', () => {
  test('the history is that of the one who was signed in last', async () => {
    const world = await signedInWorld()
    await world.session.signOut()
    await world.session.settled()
    await world.restart()
    expect(world.session.current()).toEqual({ kind: 'signed-out' })
    expect(codes(world)).toEqual(['signed_in', 'ended', 'revoked'])
  })

  test('an end that nobody may have seen is told again, with its reason, until the next sign-in', async () => {
    const world = await signedInWorld()
    world.clock.sleep(15 * 24 * HOUR)
    world.server.tokens.revokeAll()
    await world.restart()
    await world.session.settled()
    const reason = reasonOf(world)
    await world.restart()
    expect(reason?.code).toBe('refresh_token_rejected')
    expect(reasonOf(world)).toEqual(reason)
    await world.session.signIn(ALEX)
    await world.session.signOut()
    await world.session.settled()
    await world.restart()
    expect(reasonOf(world)).toBeUndefined()
  })
})
