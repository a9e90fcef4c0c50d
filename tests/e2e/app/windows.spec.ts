import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../../fixtures/app-test.ts'
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

test('the login window is centred, later opens where it was left unless that is beyond every display, and ends the app', async ({
  launch,
}) => {
  const first = await launch()
  await (await loginWindow(first.app)).submit.waitFor()
  const centred = await bounds(first.app)
  await test.step('centred', async () => {
    const free = await first.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    const { x = NaN, y = NaN, width = NaN, height = NaN } = centred ?? {}
    expect(Math.abs(2 * x + width - (2 * free.x + free.width))).toBeLessThanOrEqual(2)
    expect(Math.abs(2 * y + height - (2 * free.y + free.height))).toBeLessThanOrEqual(2)
  })
  await place(first.app, { x: 40, y: 30 })
  await first.close()

  const second = await launch()
  await (await loginWindow(second.app)).submit.waitFor()
  await test.step('where it was left, in its own size', async () => {
    expect(await bounds(second.app)).toEqual({ ...centred, x: 40, y: 30 })
  })
  await place(second.app, { x: 9_000, y: 9_000 })
  await second.close()

  const { app } = await launch()
  const { page, submit } = await loginWindow(app)
  await submit.waitFor()
  await test.step('a place beyond every display is not gone back to', async () => {
    const { x = NaN, y = NaN } = (await bounds(app)) ?? {}
    expect(x).toBeLessThan(1_280)
    expect(y).toBeLessThan(800)
  })
  if (process.platform === 'darwin') return // there an app outlives its windows
  await test.step('the app ends with its window', async () => {
    const ended = app.waitForEvent('close')
    await page.close()
    await ended
  })
})

test('the home window opens where it was, as large as it was, and shows the same when it is reloaded', async ({
  launch,
}) => {
  const wanted = { x: 60, y: 50, width: 900, height: 640 }
  const first = await launch()
  await signInAs(first.app, EMPLOYEE)
  await expect.poll(() => first.app.windows().length).toBe(1)
  await place(first.app, wanted)
  await first.close()

  const { app } = await launch()
  const { page, name, status } = await signedInWithoutAsking(app)
  expect(await bounds(app)).toEqual(wanted)
  await expect(status).toHaveText('Signed in')

  await page.reload()
  await expect(name).toHaveText('Alex Example')
  await expect(status).toHaveText('Signed in')
})

test('the colours of both windows are those of the system', async ({ launch }) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  await test.step('light, dark, and the accent color in the window that is open', async () => {
    for (const theme of ['dark', 'light'] as const) {
      await app.evaluate(({ nativeTheme }, theme) => (nativeTheme.themeSource = theme), theme)
      await expect(login.page.locator('body')).toHaveCSS('background-color', CANVAS[theme])
    }
    if (process.platform === 'darwin') return // Electron has no event for it there
    await app.evaluate(({ systemPreferences }) => {
      systemPreferences.getAccentColor = () => '0000ffff'
      systemPreferences.emit('accent-color-changed')
    })
    await expect(login.submit).toHaveCSS('background-color', 'rgb(0, 0, 255)')
  })
  await test.step('light and dark in the home window', async () => {
    const home = await signInAs(app, EMPLOYEE)
    for (const theme of ['light', 'dark'] as const) {
      await app.evaluate(({ nativeTheme }, theme) => (nativeTheme.themeSource = theme), theme)
      await expect(home.page.locator('body')).toHaveCSS('background-color', CANVAS[theme])
    }
  })
})
