import { expect, test as base } from '@playwright/test'
import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { netFetch } from '../../electron-stand-in/host/net-fetch.ts'
import { SessionRules } from '../../electron-stand-in/host/session-rules.ts'

const rules = new SessionRules()

/** Serves on loopback; gives the address. */
const test = base.extend<{ serve: (listener: RequestListener) => Promise<string> }>({
  serve: async ({}, use) => {
    const servers: Server[] = []
    await use(async (listener) => {
      const server = createServer(listener).listen(0, '127.0.0.1')
      servers.push(server)
      await once(server, 'listening')
      const address = server.address()
      return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`
    })
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  },
})

test.describe('net.fetch', () => {
  test('answers as the server does, without an address of its own', async ({ serve }) => {
    const url = await serve((_request, response) => response.writeHead(403, { 'x-a': 'b' }).end('no'))
    const response = await netFetch(rules, url)
    expect([response.status, response.headers.get('x-a'), await response.text(), response.url]).toEqual([
      403,
      'b',
      'no',
      '',
    ])
  })

  test('follows redirects by default', async ({ serve }) => {
    const url = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/there' }).end()
      else response.end('arrived')
    })
    expect(await (await netFetch(rules, url)).text()).toBe('arrived')
  })

  const refusals = {
    manual: 'Redirect was cancelled',
    error: "Attempted to redirect, but redirect policy was 'error'",
  } as const
  for (const redirect of ['manual', 'error'] as const) {
    test(`with redirect: '${redirect}' rejects at one, as Electron’s`, async ({ serve }) => {
      const url = await serve((_request, response) => response.writeHead(302, { location: '/' }).end())
      await expect(netFetch(rules, url, { redirect })).rejects.toThrow(refusals[redirect])
    })
  }

  test('names a refused connection as Chromium does', async ({ serve }) => {
    const url = await serve((request) => request.socket.destroy())
    await expect(netFetch(rules, url)).rejects.toThrow(/^net::ERR_CONNECTION_(CLOSED|RESET)$/)
  })

  test('names a connection cut in the middle of a body as Chromium does', async ({ serve }) => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => request.socket.destroy(), 20)
    })
    const response = await netFetch(rules, url)
    await expect(response.text()).rejects.toThrow(/^net::ERR_/)
  })

  test('rejects with the reason of its signal', async ({ serve }) => {
    const url = await serve(() => undefined)
    await expect(netFetch(rules, url, { signal: AbortSignal.timeout(20) })).rejects.toThrow(
      expect.objectContaining({ name: 'TimeoutError' }),
    )
  })

  test('serves a custom protocol by its handler, unless told to bypass it', async () => {
    const own = new SessionRules()
    own.protocols.set('app', ({ url }) => new Response(`served ${url}`))
    expect(await (await netFetch(own, 'app://bundle/x')).text()).toBe('served app://bundle/x')
    await expect(netFetch(own, 'app://bundle/x', { bypassCustomProtocolHandlers: true })).rejects.toThrow(
      'net::ERR_UNKNOWN_URL_SCHEME',
    )
  })

  test('reads files, with their media types', async () => {
    const file = pathToFileURL(
      join(import.meta.dirname, '../../electron-stand-in/self-test/sample/package.json'),
    ).href
    const response = await netFetch(rules, file)
    expect(response.headers.get('content-type')).toBe('application/json')
    await expect(netFetch(rules, `${file}.none`)).rejects.toThrow('net::ERR_FILE_NOT_FOUND')
  })
})
