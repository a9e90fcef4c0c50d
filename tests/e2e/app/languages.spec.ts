import type { ElectronApplication, Page } from '@playwright/test'
import { windowOf } from '../../fixtures/app-windows.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { EMPLOYEE } from './people.ts'

const html = (page: Page) => page.locator('html')

/** What the menus of the app are called. */
const menuLabels = (app: ElectronApplication): Promise<string[] | undefined> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

test('the app speaks the language of the system, then the one that is chosen, in windows and menus, also after a restart', async ({
  launch,
}) => {
  const austrian = { env: { LC_ALL: undefined, LANG: 'de_AT.UTF-8' } }
  const first = await launch(austrian)
  const login = await windowOf(first.app, 'login')

  await test.step('the first window is in German, as Austria has it', async () => {
    await expect(login.getByRole('button', { name: 'Anmelden' })).toBeVisible()
    await expect(html(login)).toHaveAttribute('lang', 'de-AT')
    expect(await menuLabels(first.app)).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe'])
  })

  await test.step('another choice holds at once, and takes nothing of what was typed', async () => {
    await login.getByLabel('Benutzername').fill(EMPLOYEE.username)
    await login.getByLabel('Passwort', { exact: true }).fill(EMPLOYEE.password)
    await login.getByRole('combobox', { name: 'Sprache' }).selectOption('ar')
    await expect(html(login)).toHaveAttribute('dir', 'rtl')
    await expect(html(login)).toHaveAttribute('lang', 'ar')
    await expect(login.getByLabel('اسم المستخدم')).toHaveValue(EMPLOYEE.username)
    await expect(login.getByLabel('كلمة المرور', { exact: true })).toHaveValue(EMPLOYEE.password)
    await expect.poll(() => menuLabels(first.app)).toEqual(['ملف', 'تحرير', 'عرض', 'نافذة', 'مساعدة'])
  })

  await test.step('the home window follows', async () => {
    await login.getByRole('button', { name: 'تسجيل الدخول' }).click()
    const home = await windowOf(first.app, 'home')
    await expect(html(home)).toHaveAttribute('dir', 'rtl')
    await expect(home.getByRole('button', { name: 'تسجيل الخروج' })).toBeVisible()
    await first.close()
  })

  await test.step('the choice outlives the app', async () => {
    const { app } = await launch(austrian)
    const home = await windowOf(app, 'home')
    await expect(home.getByRole('button', { name: 'تسجيل الخروج' })).toBeVisible()
    expect(await menuLabels(app)).toEqual(['ملف', 'تحرير', 'عرض', 'نافذة', 'مساعدة'])
    await home.getByRole('combobox', { name: 'اللغة' }).selectOption('system')
    await expect(home.getByRole('button', { name: 'Abmelden' })).toBeVisible()
    await expect(html(home)).toHaveAttribute('dir', 'ltr')
  })
})
