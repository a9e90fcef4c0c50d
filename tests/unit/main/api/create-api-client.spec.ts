import { expect, test } from '@playwright/test'
import type { ServerResponse } from 'node:http'
import { createApiClient, type ApiClient } from '../../../../electron/main/api/create-api-client.ts'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import type { AccessTokenSource } from '../../../../electron/main/session/access-tokens.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import { API_METHODS, type ApiRequest } from '../../../../shared/contract.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { startApiServer, type ApiServer, type Received } from './api-server.ts'

const clock = createServerClock(systemClock)
const transport = createTransport({ fetch, clock, timers: systemTimers })

/** A session whose token is `token-1` until it is renewed, then `token-2`. */
function createTokens(changes: Partial<AccessTokenSource> = {}): AccessTokenSource & { renewals: string[] } {
  const renewals: string[] = []
  return {
    renewals,
    accessToken: () => Promise.resolve('token-1'),
    renewAfter(rejected) {
      renewals.push(rejected)
      return Promise.resolve('token-2')
    },
    ...changes,
  }
}

function clientOf(api: ApiServer, tokens: AccessTokenSource = createTokens()): ApiClient {
  return createApiClient({ transport, tokens, baseUrl: api.baseUrl, clock })
}

function get(path: string, id = 'request-1'): ApiRequest {
  return { id, method: 'GET', path }
}

const failed = (failure: Failure) => ({ ok: false, failure })

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

const accept = (token: string) => (request: Received, response: ServerResponse) =>
  json(response, request.authorization === `Bearer ${token}` ? 200 : 401, { method: request.method })

test('a request carries the Bearer token, and its answer is a value', async () => {
  await using api = await startApiServer(accept('token-1'))
  const result = await clientOf(api).request(get('/reports?page=2'))

  expect(result).toEqual({
    ok: true,
    value: {
      status: 200,
      contentType: 'application/json; charset=utf-8',
      body: '{"method":"GET"}',
      duration: expect.any(Number),
    },
  })
  expect(api.received).toMatchObject([{ url: '/v1/reports?page=2', contentType: undefined, body: '' }])
})

for (const method of API_METHODS.filter((name) => name !== 'GET')) {
  test(`${method} carries a JSON body`, async () => {
    await using api = await startApiServer(accept('token-1'))
    await clientOf(api).request({
      id: 'request-1',
      method,
      path: '/reports',
      body: { title: 'Łódź 🔑', pages: [1, null] },
    })

    expect(api.received).toMatchObject([
      { method, contentType: 'application/json', body: '{"title":"Łódź 🔑","pages":[1,null]}' },
    ])
  })
}

test('a body of null is a body', async () => {
  await using api = await startApiServer(accept('token-1'))
  await clientOf(api).request({ id: 'request-1', method: 'POST', path: '/reports', body: null })
  expect(api.received).toMatchObject([{ contentType: 'application/json', body: 'null' }])
})

for (const status of [204, 400, 403, 404, 409, 429, 500, 503]) {
  test(`a ${status} is an answer like any other`, async () => {
    await using api = await startApiServer((_request, response) => response.writeHead(status).end())
    const tokens = createTokens()
    expect(await clientOf(api, tokens).request(get('/reports'))).toMatchObject({
      ok: true,
      value: { status, contentType: '', body: '' },
    })
    expect(tokens.renewals).toEqual([])
  })
}

test.describe('after a 401', () => {
  test('the token is renewed, and the request repeated, once', async () => {
    await using api = await startApiServer(accept('token-2'))
    const tokens = createTokens()
    const result = await clientOf(api, tokens).request({
      id: 'request-1',
      method: 'POST',
      path: '/reports',
      body: { title: 'x' },
    })

    expect(result).toMatchObject({ ok: true, value: { status: 200 } })
    expect(tokens.renewals).toEqual(['token-1'])
    expect(api.received.map(({ authorization, body }) => [authorization, body])).toEqual([
      ['Bearer token-1', '{"title":"x"}'],
      ['Bearer token-2', '{"title":"x"}'],
    ])
  })

  test('to the renewed token as well, the answer of the API is given back', async () => {
    await using api = await startApiServer(accept('no token at all'))
    const tokens = createTokens()
    expect(await clientOf(api, tokens).request(get('/reports'))).toMatchObject({
      ok: true,
      value: { status: 401, body: '{"method":"GET"}' },
    })
    expect(tokens.renewals).toEqual(['token-1'])
    expect(api.received).toHaveLength(2)
  })

  test('where no other token can be had, the answer of the API is given back', async () => {
    await using api = await startApiServer(accept('no token at all'))
    const tokens = createTokens({
      renewAfter: () => Promise.reject(new AuthError({ code: 'api_unauthorized' })),
    })
    expect(await clientOf(api, tokens).request(get('/reports'))).toMatchObject({
      ok: true,
      value: { status: 401 },
    })
    expect(api.received).toHaveLength(1)
  })

  for (const failure of [
    { code: 'network', problem: 'offline' },
    { code: 'refresh_token_rejected' },
    { code: 'keychain', problem: 'locked' },
  ] satisfies Failure[]) {
    test(`and a renewal that fails with ${failure.code}, that is the failure`, async () => {
      await using api = await startApiServer(accept('token-2'))
      const tokens = createTokens({ renewAfter: () => Promise.reject(new AuthError(failure)) })
      expect(await clientOf(api, tokens).request(get('/reports'))).toEqual(failed(failure))
    })
  }
})

for (const failure of [
  { code: 'not_signed_in' },
  { code: 'network', problem: 'offline' },
] satisfies Failure[]) {
  test(`without a token because of ${failure.code}, nothing is sent`, async () => {
    await using api = await startApiServer(accept('token-1'))
    const tokens = createTokens({ accessToken: () => Promise.reject(new AuthError(failure)) })
    expect(await clientOf(api, tokens).request(get('/reports'))).toEqual(failed(failure))
    expect(api.received).toEqual([])
  })
}

test('an API that cannot be reached is a network failure', async () => {
  const api = await startApiServer(accept('token-1'))
  await api[Symbol.asyncDispose]()
  expect(await clientOf(api).request(get('/reports'))).toEqual(
    failed({ code: 'network', problem: 'refused' }),
  )
})

test.describe('the token goes nowhere else', () => {
  for (const [description, path] of [
    ['a path above the base URL', '/../admin'],
    ['another host', '//127.0.0.1/reports'],
  ] as const) {
    test(`${description} is refused before anything is sent`, async () => {
      await using api = await startApiServer(accept('token-1'))
      expect(await clientOf(api).request(get(path))).toEqual(failed({ code: 'invalid_message' }))
      expect(api.received).toEqual([])
    })
  }

  for (const status of [301, 302, 303, 307, 308]) {
    test(`a redirect (${status}) to another origin is not followed`, async () => {
      await using other = await startApiServer(accept('token-1'))
      await using api = await startApiServer((_request, response) =>
        response.writeHead(status, { Location: `${other.baseUrl}reports` }).end(),
      )
      expect(await clientOf(api).request(get('/reports'))).toEqual(
        failed({ code: 'unreadable_response', problem: 'redirect', status }),
      )
      expect(other.received).toEqual([])
      expect(api.received).toHaveLength(1)
    })
  }
})

test('a GET with a body is refused', async () => {
  await using api = await startApiServer(accept('token-1'))
  expect(await clientOf(api).request({ ...get('/reports'), body: {} })).toEqual(
    failed({ code: 'invalid_message' }),
  )
  expect(api.received).toEqual([])
})

test('an answer of more than 1 MB is refused', async () => {
  await using api = await startApiServer((_request, response) => response.end('x'.repeat(1_048_577)))
  expect(await clientOf(api).request(get('/reports'))).toEqual(
    failed({ code: 'unreadable_response', problem: 'too_large' }),
  )
})

test('what one person has begun does not go on with the token of the next', async () => {
  const reached = Promise.withResolvers<ServerResponse>()
  await using api = await startApiServer((_request, response) => reached.resolve(response))
  const tokens = createTokens()
  const client = clientOf(api, tokens)
  const results = ['request-1', 'request-2'].map((id) => client.request(get('/reports', id)))
  const response = await reached.promise
  client.cancelAll()
  response.writeHead(401).end()
  for (const result of results) expect(await result).toEqual(failed({ code: 'cancelled' }))
  expect(tokens.renewals).toEqual([])
})

test.describe('cancelling', () => {
  test('ends a request that waits for the API', async () => {
    const reached = Promise.withResolvers<undefined>()
    await using api = await startApiServer(() => reached.resolve(undefined))
    const client = clientOf(api)
    const result = client.request(get('/reports'))
    await reached.promise
    expect(client.cancel('request-1')).toEqual({ ok: true, value: undefined })
    expect(await result).toEqual(failed({ code: 'cancelled' }))
  })

  test('ends a request that waits for a token, and sends nothing', async () => {
    await using api = await startApiServer(accept('token-1'))
    const token = Promise.withResolvers<string>()
    const client = clientOf(api, createTokens({ accessToken: () => token.promise }))
    const result = client.request(get('/reports'))
    client.cancel('request-1')
    expect(await result).toEqual(failed({ code: 'cancelled' }))
    token.resolve('token-1')
    expect(api.received).toEqual([])
  })

  test('leaves other requests, and one that has ended, alone', async () => {
    await using api = await startApiServer(accept('token-1'))
    const client = clientOf(api)
    const result = client.request(get('/reports'))
    client.cancel('request-2')
    expect(await result).toMatchObject({ ok: true })
    expect(client.cancel('request-1')).toEqual({ ok: true, value: undefined })
    expect(await client.request(get('/reports'))).toMatchObject({ ok: true })
  })
})

test('an id is taken while its request is under way, and free afterwards', async () => {
  await using api = await startApiServer(accept('token-1'))
  const client = clientOf(api)
  const first = client.request(get('/reports'))
  expect(await client.request(get('/reports'))).toEqual(failed({ code: 'busy' }))
  expect(await first).toMatchObject({ ok: true })
  expect(await client.request(get('/reports'))).toMatchObject({ ok: true })
})

test('a window that asks for too much at once is told so', async () => {
  await using api = await startApiServer(() => undefined)
  const client = clientOf(api)
  const ids = Array.from({ length: 32 }, (_, index) => `request-${index}`)
  const results = ids.map((id) => client.request(get('/reports', id)))
  expect(await client.request(get('/reports', 'one-more'))).toEqual(failed({ code: 'busy' }))
  for (const id of ids) client.cancel(id)
  for (const result of results) expect(await result).toEqual(failed({ code: 'cancelled' }))
})

test('an error that nobody expected is not turned into an answer', async () => {
  await using api = await startApiServer(accept('token-1'))
  const tokens = createTokens({ accessToken: () => Promise.reject(new TypeError('a mistake of ours')) })
  await expect(clientOf(api, tokens).request(get('/reports'))).rejects.toThrow(TypeError)
})
