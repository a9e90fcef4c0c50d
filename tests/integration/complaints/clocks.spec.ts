import { ALEX, callApi, expect, plansRefresh, startApp, test } from './complaint-test.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const YEAR = 8_760 * HOUR

for (const ahead of [-30 * YEAR, -HOUR, -61 * SECOND, -SECOND, SECOND, 61 * SECOND, HOUR, 30 * YEAR]) {
  test(`drift of the clock blocked sign-in: ${ahead / SECOND} s ahead (auth0/auth0.js#1061, auth0/auth0-spa-js#153)`, async ({
    tenant,
  }) => {
    await using app = await startApp(tenant, { ahead })
    expect(await app.session.signIn(ALEX)).toEqual({ ok: true, value: undefined })
    expect(await callApi(tenant, app)).toBe(200)
    expect(await app.session.refresh()).toEqual({ ok: true, value: undefined })
    const { clockOffset = 0 } = await app.until(plansRefresh).then((state) => {
      if (state.kind !== 'signed-in') throw new Error(state.kind)
      return state
    })
    expect(Math.abs(clockOffset - ahead)).toBeLessThanOrEqual(2 * SECOND)
    await using next = await app.restart()
    await next.until(plansRefresh)
    expect(await callApi(tenant, next)).toBe(200)
    expect((await tenant.control.counters()).refreshes).toBe(2)
  })
}
