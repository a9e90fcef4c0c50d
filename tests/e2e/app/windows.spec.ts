import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../../fixtures/app-test.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signedInWithoutAsking, signInAs } from './signed-in.ts'

const CANVAS = { light: 'rgb(245, 244, 240)', dark: 'rgb(18, 22, 20)' }

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** Of the only window. */
const bounds = (app: ElectronApplication): Promise<Bounds | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

const place = (app: ElectronApplication, to: Partial<Bounds>): Promise<void> =>
  app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), to)

test('the login window is centred, and later opens where it was left, in its own size', async ({
  launch,
}) => {
  const first = await launch()
  await (await loginWindow(first.app)).submit.waitFor()
  const centred = await bounds(first.app)
  await place(first.app, { x: 40, y: 30 })
  await first.close()

  const { app } = await launch()
  await (await loginWindow(app)).submit.waitFor()
  expect(await bounds(app)).toEqual({ ...centred, x: 40, y: 30 })
})

test('the home window opens where it was, as large as it was', async ({ launch }) => {
  const wanted = { x: 60, y: 50, width: 900, height: 640 }
  const first = await launch()
  await signInAs(first.app, EMPLOYEE)
  await expect.poll(() => first.app.windows().length).toBe(1)
  await place(first.app, wanted)
  await first.close()

  const { app } = await launch()
  await signedInWithoutAsking(app)
  expect(await bounds(app)).toEqual(wanted)
})

test('a place beyond every display is not gone back to', async ({ launch }) => {
  const first = await launch()
  await (await loginWindow(first.app)).submit.waitFor()
  await place(first.app, { x: 9_000, y: 9_000 })
  await first.close()

  const { app } = await launch()
  await (await loginWindow(app)).submit.waitFor()
  const { x = NaN, y = NaN } = (await bounds(app)) ?? {}
  expect(x).toBeLessThan(1_280)
  expect(y).toBeLessThan(800)
})

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}, as the system is, in both windows`, async ({ launch }) => {
    const { app } = await launch()
    await app.evaluate(({ nativeTheme }, theme) => (nativeTheme.themeSource = theme), theme)
    const login = await loginWindow(app)
    await expect(login.page.locator('body')).toHaveCSS('background-color', CANVAS[theme])
    const home = await signInAs(app, EMPLOYEE)
    await expect(home.page.locator('body')).toHaveCSS('background-color', CANVAS[theme])
  })
}

test('the accent color of the system, in the window that is open', async ({ launch }) => {
  test.skip(process.platform === 'darwin', 'Electron has no event for it on macOS.')
  const { app } = await launch()
  const { submit } = await loginWindow(app)
  await app.evaluate(({ systemPreferences }) => {
    systemPreferences.getAccentColor = () => '0000ffff'
    systemPreferences.emit('accent-color-changed')
  })
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'))
  await expect(submit).toHaveCSS('background-color', 'rgb(0, 0, 255)')
})

test('the app ends with its window', async ({ launch }) => {
  test.skip(process.platform === 'darwin', 'On macOS an app outlives its windows.')
  const { app } = await launch()
  const { page, submit } = await loginWindow(app)
  await submit.waitFor()
  const ended = app.waitForEvent('close')
  await page.close()
  await ended
})

test('a window that is reloaded shows the same', async ({ launch }) => {
  const { app } = await launch()
  await signInAs(app, EMPLOYEE)
  const { page, name, status } = await homeWindow(app)
  await page.reload()
  await expect(name).toHaveText('Alex Example')
  await expect(status).toHaveText('Signed in')
})
