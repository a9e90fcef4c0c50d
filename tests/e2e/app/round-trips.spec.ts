import { expect, test as base } from '../../fixtures/app-test.ts'
import { startDelayingProxy, type DelayingProxy } from '../../fixtures/delaying-proxy.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow, type LoginWindow } from '../../fixtures/login-window.ts'
import { startTenant } from '../../tenant/start-tenant.ts'
import { EMPLOYEE } from './people.ts'
import { signedInWithoutAsking } from './signed-in.ts'

const test = base.extend<{ line: DelayingProxy }>({
  line: async ({}, use) => {
    await using line = await startDelayingProxy(200)
    await use(line)
  },
  tenant: async ({ line }, use) => {
    await using tenant = await startTenant({ publicOrigin: line.origin })
    line.forwardTo(tenant.origin)
    await use(tenant)
  },
})

/** Types it all in, and waits as long as the network is at work meanwhile. */
async function typeIn(login: LoginWindow): Promise<void> {
  await login.fill(EMPLOYEE)
  const prepared = await login.page.evaluate(() => window.latchkey.session.prepare())
  expect(prepared.ok).toBe(true)
}

test('from the click to signed in it is one round trip, and two where the connection was lost', async ({
  launch,
  line,
  tenant,
}) => {
  const { app } = await launch()
  const first = await loginWindow(app)
  await typeIn(first)
  line.reset()
  await first.submit.click()
  const home = await signedInWithoutAsking(app)
  expect(line.roundTrips()).toEqual({ connects: 0, requests: 1 })

  await home.signOut.click()
  const second = await loginWindow(app)
  await typeIn(second)
  await expect.poll(async () => (await tenant.control.counters()).revocations).toBe(1)
  await line.dropConnections()
  await app.evaluate(() => new Promise((resolve) => setImmediate(resolve)))
  line.reset()
  await second.submit.click()
  await expect((await homeWindow(app)).status).toHaveText('Signed in')
  expect(line.roundTrips()).toEqual({ connects: 1, requests: 1 })
})
