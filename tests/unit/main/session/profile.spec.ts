import { expect, test } from '@playwright/test'
import { completeProfile } from '../../../../electron/main/session/profile.ts'
import { signedInWorld, UNTIL_REFRESH } from './world.ts'
import { liveSession } from './live-sessions.ts'

test('after a restart /userinfo tells the claims that no ID token brought', async () => {
  const world = await signedInWorld()
  world.server.idTokens.refresh = false
  await world.restart()
  await world.session.settled()
  expect(world.server.calls.filter((call) => call === 'userinfo')).toHaveLength(1)
  expect(world.signedIn().claims).toEqual({ sub: 'auth0|default-alex', name: 'alex' })
  expect(world.signedIn().account.name).toBe('alex')
})

test('it is asked once, not at every refresh', async () => {
  const world = await signedInWorld()
  world.server.idTokens.refresh = false
  await world.restart()
  await world.clock.advance(3 * UNTIL_REFRESH)
  expect(world.server.calls.filter((call) => call === 'userinfo')).toHaveLength(1)
})

test('where it fails the session goes on without, and the next refresh asks again', async () => {
  const world = await signedInWorld()
  world.server.idTokens.refresh = false
  world.server.next('userinfo', { failure: { code: 'server_error', status: 500 } })
  await world.restart()
  await world.session.settled()
  expect(world.signedIn()).toMatchObject({ claims: {}, next: { kind: 'refresh' } })
  await world.clock.advance(UNTIL_REFRESH)
  expect(world.signedIn().claims).toMatchObject({ name: 'alex' })
})

test('the profile of another person is refused', async () => {
  const { server } = await signedInWorld()
  const live = liveSession({ claims: {} })
  await expect(completeProfile(live, server)).rejects.toMatchObject({ failure: { check: 'subject' } })
  expect(live.claims).toEqual({})
})

test('without the scope openid there is no profile to ask for', async () => {
  const { server } = await signedInWorld()
  await completeProfile(liveSession({ claims: {}, scopes: ['read:reports'] }), server)
  expect(server.calls).not.toContain('userinfo')
})
