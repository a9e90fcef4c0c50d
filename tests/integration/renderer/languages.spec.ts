import type { LanguageChoice } from '../../../shared/preferences.ts'
import { fillDisk } from './full-disk.ts'
import { expect, test } from './renderer-test.ts'
import { REALMS, setupWith, signedIn } from './samples.ts'

const LOGIN = { view: 'login', setup: setupWith(REALMS), session: { kind: 'signed-out' } } as const

test.describe('the language of a window', () => {
  const ROWS: [languages: string[], chosen: LanguageChoice, lang: string, dir: string, title: string][] = [
    [['de-AT', 'en'], 'system', 'de-AT', 'ltr', 'Anmelden'],
    [['zh-CN'], 'system', 'en', 'ltr', 'Sign in'],
    [['ar-EG', 'en'], 'system', 'ar-EG', 'rtl', 'تسجيل الدخول'],
    [['de-AT'], 'ja', 'ja', 'ltr', 'サインイン'],
  ]
  for (const [languages, language, lang, dir, title] of ROWS) {
    test(`is ${lang} for who reads ${languages.join(', ')} and chose ${language}, from the first paint on`, async ({
      open,
      page,
    }) => {
      await page.addInitScript(() => {
        const seen: string[] = []
        Object.assign(window, { seen })
        new MutationObserver(() => {
          const heading = document.querySelector('h1')?.textContent
          if (heading) seen.push(`${document.documentElement.lang} ${heading}`)
        }).observe(document, { childList: true, subtree: true, characterData: true })
      })
      await open({ ...LOGIN, setup: { ...LOGIN.setup, languages }, chosen: { language } })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('html')).toHaveAttribute('dir', dir)
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
      expect(new Set(seen)).toEqual(new Set([`${lang} ${title}`]))
    })
  }
})

test('is chosen in the corner by keyboard; what was typed, the focus and the attempt stay', async ({
  open,
  page,
}) => {
  const { answer } = await open(LOGIN)
  await page.getByRole('textbox', { name: 'Username' }).fill('ada')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct-horse')
  await page.keyboard.press('Enter')
  await answer('signIn', { ok: false, failure: { code: 'too_many_attempts' } })
  await page.getByRole('textbox', { name: 'Password' }).fill('battery-staple')

  const menu = page.getByRole('combobox', { name: 'Language' })
  await expect(menu).toHaveValue('system')
  await menu.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')

  const german = page.getByRole('combobox', { name: 'Sprache' })
  await expect(german).toHaveValue('de')
  await expect(german).toBeFocused()
  await expect(page.getByRole('alert')).toContainText('Zu viele Versuche')
  await expect(page.getByRole('textbox', { name: 'Benutzername' })).toHaveValue('ada')
  await expect(page.getByRole('textbox', { name: 'Passwort' })).toHaveValue('battery-staple')
})

test('every language is offered in its own words, and marked as its own', async ({ open, page }) => {
  await open({ ...LOGIN, chosen: { language: 'ar' } })
  const options = page.getByRole('combobox').getByRole('option')
  await expect(options).toHaveText([
    'لغة النظام',
    'English',
    'Deutsch',
    'Français',
    'Español',
    '日本語',
    'العربية',
  ])
  const marks = await options.evaluateAll((all) => all.map((each) => each.getAttribute('lang')))
  expect(marks).toEqual([null, 'en', 'de', 'fr', 'es', 'ja', 'ar'])
})

test('a choice in another window is followed; the newest one wins', async ({ open, page }) => {
  await open({ view: 'home', setup: setupWith(REALMS), session: signedIn(Date.now()) })
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await page.evaluate(() => {
    for (const language of ['ja', 'ar', 'fr', 'es'] as const)
      void window.latchkey.preferences.change({ language })
  })
  await expect(page.getByRole('button', { name: 'Cerrar sesión' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

test('a choice that could not be saved holds, and is said to be for this run', async ({ open, page }) => {
  await open(LOGIN)
  await fillDisk(page)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Votre choix n’a pas pu être enregistré' }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
})

test('from right to left, names and addresses keep their own direction', async ({ open, page }) => {
  await open({ ...LOGIN, chosen: { language: 'ar' } })
  const subtitle = await page.getByText('acme.eu.auth0.com').first().textContent()
  expect(subtitle).toBe('حسابك لدى \u2068acme.eu.auth0.com\u2069')
  // The mark of what is chosen stands at the side where a line begins.
  const box = await page.getByRole('checkbox').boundingBox()
  const label = await page.getByText('إبقائي مسجلاً للدخول').boundingBox()
  expect(box?.x).toBeGreaterThan(label?.x ?? Infinity)
})
