import { expect, test } from '@playwright/test'
import { createApiClient, type ApiClient } from '../../../../electron/main/api/create-api-client.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'
import { HOUR, signedInWorld, type World } from '../session/world.ts'
import { startApiServer, type ApiServer } from './api-server.ts'

const CANCELLED = { ok: false, failure: { code: 'cancelled' } }

function clientOf({ session }: World, { baseUrl }: ApiServer): ApiClient {
  const clock = createServerClock(systemClock)
  const transport = createTransport({ fetch, clock, timers: systemTimers })
  return createApiClient({ transport, tokens: session, baseUrl, clock })
}

/** Three calls that wait for the one exchange of an expired token, which the first has begun. */
async function threeWaiting(api: ApiServer) {
  const world = await signedInWorld()
  world.clock.sleep(HOUR)
  const answer = deferred()
  world.server.next('refreshGrant', { answerHeld: answer })
  const client = clientOf(world, api)
  const calls = ['1', '2', '3'].map((id) => client.request({ id, method: 'GET', path: '/reports' }))
  await turn()
  const exchanges = () => world.server.calls.filter((call) => call === 'refreshGrant').length
  expect(exchanges()).toBe(1)
  return { world, client, calls, answer, exchanges }
}

test('a call that is given up does not end the exchange it has begun: the others get its token', async () => {
  await using api = await startApiServer((_request, response) => response.writeHead(204).end())
  const { world, client, calls, answer, exchanges } = await threeWaiting(api)
  client.cancel('1')
  expect(await calls[0]).toEqual(CANCELLED)
  answer.resolve()
  const others = await Promise.all(calls.slice(1))
  expect(others).toMatchObject([
    { ok: true, value: { status: 204 } },
    { ok: true, value: { status: 204 } },
  ])
  const bearer = { authorization: 'Bearer access-token-2' }
  expect(api.received).toMatchObject([bearer, bearer])
  expect(exchanges()).toBe(1)
  expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
})

test('where all are given up, the exchange is brought to its end all the same, and nothing is sent', async () => {
  await using api = await startApiServer((_request, response) => response.writeHead(204).end())
  const { world, client, calls, answer, exchanges } = await threeWaiting(api)
  client.cancelAll()
  expect(await Promise.all(calls)).toEqual([CANCELLED, CANCELLED, CANCELLED])
  answer.resolve()
  await world.session.settled()
  expect(world.keychain.savedRefreshTokens()).toEqual(['refresh-token-2'])
  expect(await world.session.accessToken()).toBe('access-token-2')
  expect(exchanges()).toBe(1)
  expect(api.received).toEqual([])
})
