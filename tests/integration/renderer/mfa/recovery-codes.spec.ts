import type { Page } from '@playwright/test'
import type { CallName } from '../fake-latchkey.ts'
import { expect, test } from '../shared-page-test.ts'
import { controls, during, loginWith } from './panel.ts'

const CODES = ['AZ7K9QPL2MWX4TRB8NVC6HYD', 'Q4WE8RTY2UIP6ASD9FGH3JKL']
const SAVE = loginWith(during({ kind: 'save-recovery-codes', codes: CODES }))

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' })

test('are shown to be read and selected, with no way past them', async ({ open, page }) => {
  const { calls } = await open(SAVE)
  await expect(controls(page).title).toBeFocused()
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveText(CODES)
  await page.getByText(CODES[0] ?? '').dblclick()
  expect(await page.evaluate(() => String(getSelection()))).toContain(CODES[0])
  await expect(controls(page).back).toHaveCount(0)
  await expect(goOn(page)).toBeDisabled()
  await expect(goOn(page)).toHaveAccessibleDescription('Copy or save first, or tick the box.')
  await goOn(page).click({ force: true })
  expect(await calls('mfa.confirmSaved')).toEqual([])
})

const WAYS: [name: string, done: string, call: CallName][] = [
  ['Copy', 'Copied', 'mfa.copyRecoveryCodes'],
  ['Save as a file…', 'Saved', 'mfa.saveRecoveryCodes'],
]
for (const [name, done, call] of WAYS) {
  test(`are let go of after “${name}”`, async ({ open, page }) => {
    const { calls, answer } = await open(SAVE)
    await page.getByRole('button', { name }).click()
    await expect.poll(() => calls(call)).toHaveLength(1)
    await expect(goOn(page)).toBeDisabled()
    await answer(call, { ok: true, value: undefined })
    await expect(page.getByRole('button', { name: done })).toBeFocused()
    await goOn(page).click()
    await expect.poll(() => calls('mfa.confirmSaved')).toHaveLength(1)
  })
}

test('are let go of by who says that they are saved', async ({ open, page }) => {
  const { calls } = await open(SAVE)
  await page.getByRole('checkbox', { name: 'I have saved them' }).check()
  await goOn(page).click()
  await expect.poll(() => calls('mfa.confirmSaved')).toHaveLength(1)
})

test('are kept in sight where saving failed, or its dialog was closed', async ({ open, page }) => {
  const { answer } = await open(SAVE)
  const save = page.getByRole('button', { name: 'Save as a file…' })
  await save.click()
  await answer('mfa.saveRecoveryCodes', { ok: false, failure: { code: 'file_not_written' } })
  await expect(page.getByRole('alert').filter({ hasText: 'The file could not be saved' })).toBeVisible()
  await save.click()
  await answer('mfa.saveRecoveryCodes', { ok: false, failure: { code: 'cancelled' } })
  await expect(page.getByText('The file could not be saved')).toHaveCount(0)
  await expect(page.getByText('Cancelled')).toHaveCount(0)
  await expect(goOn(page)).toBeDisabled()
})
