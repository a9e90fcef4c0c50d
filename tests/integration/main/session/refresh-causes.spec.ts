import { ALEX, type App } from './app.ts'
import { callApi, expect, plansRefresh, test } from './session-test.ts'

/** The events, oldest first; of a refresh what it was for. */
function toldBy({ session }: App): (string | undefined)[] {
  const events = session.timeline()
  if (!events.ok) return []
  return events.value.reverse().map((event) => (event.code === 'refreshed' ? event.because : event.code))
}

test('the history tells what each refresh was for', async ({ tenant, app }) => {
  await tenant.control.setTokenLifetime(6)
  await app.session.signIn(ALEX)
  await tenant.control.setTokenLifetime(3_600)
  await expect.poll(() => toldBy(app)).toEqual(['signed_in', 'scheduled'])
  app.ahead += 2 * 60_000
  await app.session.renewAfter(await app.session.accessToken())
  expect(await callApi(tenant, app)).toBe(200)
  app.ahead += 3_600_000
  app.session.resumed()
  await expect
    .poll(() => toldBy(app))
    .toEqual(['signed_in', 'scheduled', 'call_refused', 'resumed', 'resumed'])
  await app.until(plansRefresh)
  expect((await tenant.control.counters()).reusedRefreshTokens).toBe(0)
})
