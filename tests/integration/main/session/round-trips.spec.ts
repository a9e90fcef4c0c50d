import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../../fixtures/chromium-launch.ts'
import { startDelayingProxy, type DelayingProxy } from '../../../fixtures/delaying-proxy.ts'
import { pageFetch } from '../../../fixtures/page-fetch.ts'
import { turn } from '../../../fixtures/turn.ts'
import { startTenant, type Tenant } from '../../../tenant/start-tenant.ts'
import { ALEX, startApp, type App } from './app.ts'

const OK = { ok: true, value: undefined }

interface Fixtures {
  line: DelayingProxy
  tenant: Tenant
  app: App
  /** Which network stack carries the requests. */
  stack: 'Node' | 'Chromium'
}

const test = base.extend<Fixtures>({
  launchOptions: [async ({}, use) => use(chromiumLaunch()), { scope: 'worker' }],
  stack: ['Node', { option: true }],
  line: async ({}, use) => {
    await using line = await startDelayingProxy(100)
    await use(line)
  },
  tenant: async ({ line }, use) => {
    await using tenant = await startTenant({ publicOrigin: line.origin })
    line.forwardTo(tenant.origin)
    await use(tenant)
  },
  app: async ({ stack, tenant, browser }, use) => {
    const page = stack === 'Chromium' ? await pageAt(tenant.issuer, browser) : undefined
    await using app = await startApp(tenant, page && { fetch: pageFetch(page) })
    await use(app)
    await page?.close()
  },
})

/** A page of that origin, which has cost no request: not even one for its icon. */
async function pageAt(origin: string, browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  )
  await page.goto(origin)
  await page.unrouteAll()
  return page
}

/** As a person needs at least: Node's stack hears of a connection that is free again, or lost, in its next turns. */
async function aMoment(): Promise<void> {
  await turn()
  await turn()
}

for (const stack of ['Node', 'Chromium'] as const) {
  test.describe(`on the network stack of ${stack}, where the way was opened while the person typed`, () => {
    test.use({ stack })

    test('signing in costs one round trip: the grant', async ({ app, line }) => {
      expect(await app.prepare()).toEqual(OK)
      await aMoment()
      line.reset()
      expect(await app.session.signIn(ALEX)).toEqual(OK)
      expect(line.roundTrips()).toEqual({ connects: 0, requests: 1 })
    })

    test('it costs two where the connection was lost in between', async ({ app, line }) => {
      expect(await app.prepare()).toEqual(OK)
      await line.dropConnections()
      await aMoment()
      line.reset()
      expect(await app.session.signIn(ALEX)).toEqual(OK)
      expect(line.roundTrips()).toEqual({ connects: 1, requests: 1 })
    })

    test('whoever is quicker than the network waits for what is under way, and asks nothing twice', async ({
      app,
      line,
    }) => {
      const preparing = app.prepare()
      expect(await app.session.signIn(ALEX)).toEqual(OK)
      await preparing
      expect(line.roundTrips()).toMatchObject({ requests: 2 })
    })
  })
}

test('typing costs one request, however many keys are pressed', async ({ app, line }) => {
  await Promise.all([app.prepare(), app.prepare(), app.prepare()])
  await app.prepare()
  expect(line.roundTrips()).toEqual({ connects: 1, requests: 1 })
})
