import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../../fixtures/app-test.ts'
import { windowOf } from '../../fixtures/app-windows.ts'
import { axeViolations } from '../../fixtures/axe-violations.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

async function expectNoViolation(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
}

/** In light and dark, which change while the window stands. */
async function expectNoViolationInAnyTheme(app: ElectronApplication, page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme)
    await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme)
    await expectNoViolation(page)
  }
}

test('no window has an accessibility violation, in light and in dark', async ({ launch }) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  await login.submit.waitFor()
  await expectNoViolationInAnyTheme(app, login.page)
  await login.signIn({ ...EMPLOYEE, password: 'not-the-password' })
  await expect(login.password).toHaveAccessibleDescription(/^Wrong/)
  await expectNoViolationInAnyTheme(app, login.page)

  const home = await signInAs(app, EMPLOYEE)
  await home.callApi({ path: '/api/reports' })
  await expect(home.answer).toContainText('Status 200')
  await expectNoViolationInAnyTheme(app, home.page)
})

test('the window about the settings has no accessibility violation', async ({ launch }) => {
  const { app } = await launch({ settings: '{}' })
  const page = await windowOf(app, 'settings')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoViolation(page)
})

test('everything can be done with the keyboard alone', async ({ launch }) => {
  const { app } = await launch()
  const { page, username, password, staySignedIn } = await loginWindow(app)
  const { keyboard } = page
  await expect(username).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.press('ArrowRight')
  await keyboard.press('Tab')
  await keyboard.type(EMPLOYEE.username)
  await keyboard.press('Tab')
  await keyboard.type('another-obviously-fake-password')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(staySignedIn).toBeFocused()
  await keyboard.press('Space')
  await expect(staySignedIn).not.toBeChecked()
  await expect(password).toHaveValue('another-obviously-fake-password')
  await keyboard.press('Enter')

  const home = await homeWindow(app)
  await expect(home.name).toHaveText('Alex Partner')
  await home.page.getByRole('button', { name: 'Sign out' }).waitFor()
  await home.page.keyboard.press('Tab')
  await expect(home.page.getByRole('combobox', { name: 'Language' })).toBeFocused()
  await home.page.keyboard.press('Tab')
  await expect(home.signOut).toBeFocused()
  for (let tabs = 0; tabs < 3; tabs++) await home.page.keyboard.press('Tab')
  await expect(home.page.getByRole('button', { name: 'Send request' })).toBeFocused()
  await home.page.keyboard.press('Enter')
  await expect(home.answer).toContainText('Status 200')
  for (let tabs = 0; tabs < 3; tabs++) await home.page.keyboard.press('Shift+Tab')
  await expect(home.signOut).toBeFocused()
  await home.page.keyboard.press('Space')
  await expect((await loginWindow(app)).password).toBeFocused()
})
