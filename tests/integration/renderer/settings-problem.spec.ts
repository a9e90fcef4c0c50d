import type { SettingsError, Setup } from '../../../shared/settings.ts'
import { expect, test } from './shared-page-test.ts'

const problem = (errors: SettingsError[]): Setup => ({
  kind: 'misconfigured',
  version: '0.1.0',
  languages: ['en-US'],
  problem: { file: '/srv/latchkey/settings.json', source: 'environment', errors },
})

const WINDOW = { view: 'settings', session: { kind: 'signed-out' } } as const

test('names the file, how it was chosen, the key and what to write', async ({ open, page }) => {
  await open({ ...WINDOW, setup: problem([{ code: 'unknown_key', key: 'audiance', closest: 'audience' }]) })
  const main = page.getByRole('main')
  await expect(main).toContainText('/srv/latchkey/settings.json')
  await expect(main).toContainText('It was chosen by an environment variable.')
  await expect(page.getByRole('heading', { level: 3, name: 'audiance' })).toBeVisible()
  await expect(main).toContainText('Did you mean “audience”?')
})

test('is shown in place of every view while the settings are wrong', async ({ open, page }) => {
  await open({ ...WINDOW, view: 'login', setup: problem([{ code: 'file_missing' }]) })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Latchkey cannot start with these settings',
  )
})
