import type { ElectronApplication } from '@playwright/test'
import type {} from '../../electron-stand-in/host/controls.ts'
import { failures } from '../../../renderer/i18n/en/failures.ts'
import { home as words } from '../../../renderer/i18n/en/home.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import type { HomeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { refresh, signInAs } from './signed-in.ts'

const { offline } = failures.network
/** Longer than a network that is back may go unseen. */
const LONG = 20_000

const setOnline = (app: ElectronApplication, online: boolean): Promise<void> =>
  app.evaluate((_electron, is) => globalThis.electronStandIn.setOnline(is), online)

/** When the session tries again by itself. */
const nextTry = ({ page }: HomeWindow): Promise<number> =>
  page.evaluate(async () => {
    const state = await window.latchkey.session.current()
    return state.kind === 'signed-in' && state.next.kind === 'waiting' ? state.next.retryAt : 0
  })

test('a machine without a network is told before anybody tries, and what waits goes on when it is back', async ({
  launch,
  tenant,
}) => {
  const { app, runtime } = await launch()
  test.skip(runtime === 'electron', "a real Electron goes by the machine's own network")
  const login = await loginWindow(app)

  await test.step('before the sign-in', async () => {
    const notice = login.page.getByRole('status').filter({ hasText: offline.title })
    await setOnline(app, false)
    await expect(notice).toBeVisible()
    await setOnline(app, true)
    // A tenant that could not be reached is asked again after 10 s.
    await expect(notice).toHaveCount(0, { timeout: 30_000 })
  })

  const home = await signInAs(app, EMPLOYEE)
  await test.step('in the middle of a session', async () => {
    await setOnline(app, false)
    await expect(async () => {
      await refresh(home)
      expect(await nextTry(home)).toBeGreaterThan(Date.now() + LONG)
    }).toPass()
    await expect(home.status).toHaveText(words.status.waitingFor.network)
    await expect(home.page.getByText(words.status.keptAlive)).toBeVisible()
    const planned = await nextTry(home)
    await setOnline(app, true)
    await expect(home.status).toHaveText(words.status.step.refresh)
    expect(Date.now()).toBeLessThan(planned)
    expect((await tenant.control.counters()).refreshes).toBe(1)
  })
})
