import { writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/app-test.ts'
import { windowOf } from '../../fixtures/app-windows.ts'
import { loginWindow } from '../../fixtures/login-window.ts'

const FAKE_SECRET = 'an-obviously-fake-secret'

/** The text of a settings file, and what is said of each mistake in it. */
const MISTAKES: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['broken JSON', '{ "domain": "tenant.example",\n  oops }', [['The whole file', 'line 2, column 3']]],
  ['a list', '[]', [['The whole file', 'does not hold an object']]],
  [
    'several mistakes at once',
    JSON.stringify({
      domian: 'tenant.example',
      clientId: 'a',
      apiBaseUrl: 'http://api.example',
      clientSecret: FAKE_SECRET,
    }),
    [
      ['domian', 'Did you mean “domain”?'],
      ['apiBaseUrl', 'The address is not secure.'],
      ['clientSecret', ''],
    ],
  ],
]

async function expectNoStackTrace(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/\bat .+:\d+:\d+|Error:|Exception/)
}

for (const [name, text, mistakes] of MISTAKES) {
  test(`${name}: the window names the file, the key and the mistake`, async ({ launch, folders }) => {
    const { app } = await launch({ settings: text })
    const page = await windowOf(app, 'settings')

    await expect(page.getByText(folders.settingsFile)).toBeVisible()
    const problems = page.getByRole('region', { name: 'What to put right' }).getByRole('listitem')
    await expect(problems).toHaveCount(mistakes.length)
    for (const [key, mistake] of mistakes) {
      const heading = page.getByRole('heading', { name: key, exact: true })
      await expect(problems.filter({ has: heading })).toContainText(mistake)
    }
    // Not even where it should not be.
    await expect(page.locator('body')).not.toContainText(FAKE_SECRET)
    await expectNoStackTrace(page)
  })
}

test('no settings file: the window names the place that was looked at', async ({ launch, folders }) => {
  const { app } = await launch({ settings: null })
  const page = await windowOf(app, 'settings')

  await expect(page.getByText(folders.settingsFile)).toBeVisible()
  await expect(page.getByText('There is no such file.')).toBeVisible()
  await expect(page.getByText('It was chosen on the command line.')).toBeVisible()
  await expectNoStackTrace(page)
})

test.describe('the file is looked for', () => {
  test('in the folder of the app in the profile', async ({ launch, folders, tenant }) => {
    await mkdir(folders.userData)
    await writeFile(join(folders.userData, 'settings.json'), JSON.stringify(tenant.settings))
    const { app } = await launch({ withFlag: false })
    await expect((await loginWindow(app)).submit).toBeVisible()
  })

  test('first where the environment says', async ({ launch, folders }) => {
    const { app } = await launch({ withFlag: false, env: { LATCHKEY_SETTINGS: folders.settingsFile } })
    await expect((await loginWindow(app)).submit).toBeVisible()
  })
})
