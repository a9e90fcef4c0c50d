import { expect, test } from '@playwright/test'
import { chromiumFetch } from '../../../../electron/main/transport/chromium-fetch.ts'
import { createTransport } from '../../../../electron/main/transport/create-transport.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'

const url = 'https://acme.example/oauth/token'

/** The transport over a Chromium that answers as `answer` does. */
function over(answer: (request: Request) => Promise<Response>): ReturnType<typeof createTransport> {
  const net = { fetch: (input: string | Request, init?: RequestInit) => answer(new Request(input, init)) }
  const clock = createServerClock(systemClock)
  return createTransport({ fetch: chromiumFetch(net), clock, timers: systemTimers })
}

test('a cancelled redirect is a redirect, not a failure of the network', async () => {
  const transport = over(() => Promise.reject(new Error('Redirect was cancelled')))
  await expect(transport.send({ method: 'GET', url })).rejects.toMatchObject({
    failure: { code: 'unreadable_response', problem: 'redirect' },
  })
})

test('every other error keeps its meaning', async () => {
  const transport = over(() => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')))
  await expect(transport.send({ method: 'GET', url })).rejects.toMatchObject({
    failure: { code: 'network', problem: 'dns' },
    cause: { code: 'net::ERR_NAME_NOT_RESOLVED' },
  })
})

test('Chromium is asked for no cookies, no cache and no redirects', async () => {
  const requests: Request[] = []
  const transport = over((request) => {
    requests.push(request)
    return Promise.resolve(new Response('{}'))
  })
  await transport.send({ method: 'POST', url, headers: { Accept: 'application/json' }, body: 'a=b' })
  const [request] = requests
  expect(request).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    method: 'POST',
  })
  expect(await request?.text()).toBe('a=b')
  expect(request?.headers.has('user-agent')).toBe(false)
})

test('an address may be given in each way that fetch knows', async () => {
  const seen: unknown[] = []
  const fetch = chromiumFetch({
    fetch: (input) => {
      seen.push(input)
      return Promise.resolve(new Response())
    },
  })
  await fetch(url)
  await fetch(new URL(url))
  expect(seen).toEqual([url, url])
})
