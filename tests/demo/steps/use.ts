import { expect } from '@playwright/test'
import { homeWindow, type HomeWindow } from '../../fixtures/home-window.ts'
import type { Step } from './step.ts'

export const callApi: Step = {
  title: 'call the API',
  async run(stage) {
    const home = await homeWindow(stage.app())
    await home.callApi({ method: 'GET', path: '/api/reports' })
    await expect(home.answer).toContainText('Status 200')
    await expect(home.answerBody).toContainText('reports')
    const { apiCalls } = await stage.tenant.control.counters()
    expect(apiCalls, 'calls with a good token at the API').toBe(1)
    await stage.picture('api-answer', home.page)
    return 'API called with the Bearer token: status 200'
  },
}

export const awaitSilentRefresh: Step = {
  title: 'await a silent refresh',
  async run(stage) {
    const { control } = stage.tenant
    const home = await homeWindow(stage.app())
    const before = { expiry: await expiryOf(home), ...(await control.counters()) }
    await expect
      .poll(() => expiryOf(home), { message: 'a later expiry', timeout: 15_000 })
      .toBeGreaterThan(before.expiry)
    const { refreshes, signIns } = await control.counters()
    expect(refreshes, 'refreshes at the tenant').toBeGreaterThan(before.refreshes)
    expect(signIns, 'sign-ins at the tenant').toBe(before.signIns)
    const later = Math.round(((await expiryOf(home)) - before.expiry) / 1000)
    return `refreshed silently: the access token now expires ${later} s later`
  },
}

/** When the access token expires, as the window tells it: milliseconds since 1970. */
async function expiryOf(home: HomeWindow): Promise<number> {
  const time = home.fact('Access token expires').getByRole('time')
  return Date.parse((await time.getAttribute('datetime')) ?? '')
}
