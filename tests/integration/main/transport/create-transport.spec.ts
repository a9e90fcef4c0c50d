import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { isAuthError, type AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import type { HttpRequest } from '../../../../electron/main/transport/transport.ts'

const PASSWORD = 'correct-horse-battery-staple'
const clock = createServerClock(systemClock)
const transport = createTransport({ fetch, clock, timers: systemTimers })

async function serve(listener: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function errorOf(request: Omit<HttpRequest, 'method'>): Promise<AuthError> {
  const body = new URLSearchParams({ password: PASSWORD }).toString()
  const headers = { Authorization: 'Basic b2J2aW91c2x5OmZha2U=' }
  const error: unknown = await transport.send({ method: 'POST', headers, body, ...request }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isAuthError(error)) throw new Error('no AuthError', { cause: error })
  return error
}

const silence: RequestListener = () => undefined

test('sends what it was given and answers text, whatever the status', async () => {
  const requests: IncomingMessage[] = []
  let body = ''
  await using server = await serve((request, response) => {
    requests.push(request)
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      response.writeHead(418, { 'X-Twice': ['one', 'two'], 'Content-Type': 'application/json' })
      response.end('{"kept":"as text"}')
    })
  })
  const headers = { 'Content-Type': 'application/json' }
  const before = { elapsed: clock.elapsed(), now: Date.now() }
  const answer = await transport.send({ method: 'PUT', url: server.url, headers, body: '"a string"' })
  expect(answer).toMatchObject({ status: 418, body: '{"kept":"as text"}' })
  expect(answer.header('CONTENT-type')).toBe('application/json')
  expect(answer.header('x-twice')).toBe('one, two')
  expect(answer.header('absent')).toBeUndefined()
  expect(answer.header('constructor')).toBeUndefined()
  expect(answer.sentAt).toBeGreaterThanOrEqual(before.elapsed)
  expect(answer.sentAt).toBeLessThan(clock.elapsed())
  expect(answer.receivedAt).toBeGreaterThanOrEqual(before.now)
  expect(body).toBe('"a string"')
  expect(requests[0]).toMatchObject({ method: 'PUT', headers: { 'content-type': 'application/json' } })
})

test('keeps no cookies', async () => {
  const cookies: (string | undefined)[] = []
  await using server = await serve((request, response) => {
    cookies.push(request.headers.cookie)
    response.setHeader('Set-Cookie', 'session=1').end()
  })
  await transport.send({ method: 'GET', url: server.url })
  await transport.send({ method: 'GET', url: server.url })
  expect(cookies).toEqual([undefined, undefined])
})

test('takes no proxy from the environment', async () => {
  await using server = await serve((_request, response) => response.end('direct'))
  process.env.HTTP_PROXY = process.env.http_proxy = 'http://127.0.0.1:9'
  try {
    expect(await transport.send({ method: 'GET', url: server.url })).toMatchObject({ body: 'direct' })
  } finally {
    delete process.env.HTTP_PROXY
    delete process.env.http_proxy
  }
})

test.describe('ends', () => {
  const beginsOnly: RequestListener = (_request, response) => {
    response.writeHead(200)
    response.write('{')
  }
  for (const [name, listener] of [
    ['before the head', silence],
    ['in the middle', beginsOnly],
  ] as const) {
    test(`after the total time, ${name}`, async () => {
      await using server = await serve(listener)
      const { failure } = await errorOf({ url: server.url, limits: { total: 150 } })
      expect(failure).toEqual({ code: 'network', problem: 'timeout' })
    })

    test(`when it is cancelled, ${name}`, async () => {
      await using server = await serve(listener)
      const { failure } = await errorOf({ url: server.url, signal: AbortSignal.timeout(100) })
      expect(failure).toEqual({ code: 'cancelled' })
    })
  }

  test('before it begins, when it has been cancelled', async () => {
    let requests = 0
    await using server = await serve(() => (requests += 1))
    const { failure } = await errorOf({ url: server.url, signal: AbortSignal.abort() })
    expect(failure).toEqual({ code: 'cancelled' })
    expect(requests).toBe(0)
  })

  test('after 30 s where nothing else was said', async () => {
    const manual = createManualClock()
    let fetches = 0
    const deaf = createTransport({
      fetch() {
        fetches += 1
        return new Promise(() => undefined)
      },
      clock,
      timers: manual,
    })
    const sent = deaf.send({ method: 'GET', url: 'http://127.0.0.1/' }).catch((error: unknown) => error)
    await expect.poll(() => fetches).toBe(1)
    expect(manual.pending()).toEqual([30_000])
    await manual.advance(30_000)
    expect(await sent).toMatchObject({ failure: { code: 'network', problem: 'timeout' } })
  })

  test('even where the fetch does not listen', async () => {
    const deaf = createTransport({
      fetch: () => new Promise(() => undefined),
      clock,
      timers: systemTimers,
    })
    await expect(
      deaf.send({ method: 'GET', url: 'http://127.0.0.1/', limits: { total: 50 } }),
    ).rejects.toMatchObject({
      failure: { code: 'network', problem: 'timeout' },
    })
  })

  test('and closes the connection of a body that is too large', async () => {
    const closed = Promise.withResolvers<undefined>()
    await using server = await serve((_request, response) => {
      response.on('close', () => closed.resolve(undefined))
      pour(response)
    })
    const { failure } = await errorOf({ url: server.url, limits: { responseBytes: 1_000 } })
    expect(failure).toEqual({ code: 'unreadable_response', problem: 'too_large' })
    await closed.promise
  })
})

test('a body is accepted up to its last byte', async () => {
  await using server = await serve((_request, response) => response.end('x'.repeat(1_048_576)))
  expect((await transport.send({ method: 'GET', url: server.url })).body).toHaveLength(1_048_576)
})

test('sends no more than 1 MB', async () => {
  await using server = await serve((_request, response) => response.end())
  const { failure } = await errorOf({ url: server.url, body: 'x'.repeat(1_048_577) })
  expect(failure).toEqual({ code: 'invalid_message' })
})

test('tells a closed port from a name that does not exist', async () => {
  const closed = await serve(silence)
  await closed[Symbol.asyncDispose]()
  expect((await errorOf({ url: closed.url })).failure).toEqual({ code: 'network', problem: 'refused' })
  expect((await errorOf({ url: 'http://tenant.invalid/' })).failure).toEqual({
    code: 'network',
    problem: 'dns',
  })
})

test('https to a server without it is a failure of TLS', async () => {
  await using server = await serve(silence)
  const { failure } = await errorOf({ url: server.url.replace('http:', 'https:') })
  expect(failure).toEqual({ code: 'network', problem: 'tls' })
})

test('no error carries the request', async () => {
  await using cut = await serve((request) => request.socket.destroy())
  await using silent = await serve(silence)
  await using huge = await serve((_request, response) => pour(response))
  await using moved = await serve((_request, response) => response.writeHead(307, { Location: '/' }).end())
  const errors = await Promise.all([
    errorOf({ url: cut.url }),
    errorOf({ url: silent.url, limits: { total: 50 } }),
    errorOf({ url: silent.url, signal: AbortSignal.timeout(50) }),
    errorOf({ url: huge.url, limits: { responseBytes: 10 } }),
    errorOf({ url: moved.url }),
    errorOf({ url: 'http://127.0.0.1:1/' }),
    errorOf({ url: 'not a url' }),
  ])
  for (const error of errors) {
    const everything = inspect(error, { depth: Infinity, showHidden: true, getters: true })
    expect(everything).not.toContain(PASSWORD)
    expect(everything).not.toContain('b2J2aW91c2x5OmZha2U')
  }
})

function pour(response: ServerResponse): void {
  response.writeHead(200)
  const next = (): void => {
    while (!response.destroyed && response.write('x'.repeat(16_384)));
  }
  response.on('drain', next)
  next()
}
