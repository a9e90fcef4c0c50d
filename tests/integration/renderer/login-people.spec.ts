import type { Page } from '@playwright/test'
import type { RememberedPerson } from '../../../shared/preferences.ts'
import { fillDisk } from './full-disk.ts'
import { fields, NO_REALM, PASSWORD, submit, TWO_REALMS } from './login-form.ts'
import { setupWith } from './samples.ts'
import { expect, test } from './shared-page-test.ts'

test.describe('people who have signed in here', () => {
  const PEOPLE: RememberedPerson[] = [
    { username: 'ada', realm: 'partners', name: 'Ada Lovelace' },
    { username: 'grace', realm: 'employees', name: 'Grace Hopper' },
  ]
  const list = (page: Page) => page.getByRole('list', { name: 'People who have signed in here' })
  const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

  test('are offered, the last one in the form already', async ({ open, page }) => {
    await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await expect(list(page).getByRole('listitem')).toHaveText(['ALadaPartners', 'GHgraceEmployees'])
    await expect(fields(page).username).toHaveValue('ada')
    await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
    await expect(fields(page).password).toBeFocused()
  })

  test('are chosen with their directory, and what was typed for another is no longer theirs', async ({
    open,
    page,
  }) => {
    const { answer } = await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await submit(page)
    await answer('signIn', { ok: false, failure: { code: 'user_blocked' } })
    await expect(page.getByText('This account is blocked')).toBeVisible()
    await fields(page).password.fill(PASSWORD)
    await page.getByRole('button', { name: 'grace Employees' }).click()
    await expect(fields(page).username).toHaveValue('grace')
    await expect(page.getByRole('radio', { name: 'Employees' })).toBeChecked()
    await expect(fields(page).password).toBeFocused()
    await expect(fields(page).password).toHaveValue('')
    await expect(page.getByText('This account is blocked')).toBeHidden()
  })

  test('are forgotten by one key, which may be undone by another', async ({ open, page }) => {
    await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await fields(page).password.fill(PASSWORD)
    await page.getByRole('button', { name: 'Forget ada (Partners)' }).press('Enter')
    await expect(list(page).getByRole('listitem')).toHaveText(['GHgraceEmployees'])
    await expect(page.getByText('ada (Partners) is no longer offered here.')).toBeVisible()
    await expect(fields(page).username).toHaveValue('')
    await expect(fields(page).password).toHaveValue('')
    await expect(undo(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('listitem')).toHaveCount(2)
    await expect(fields(page).username).toHaveValue('ada')
    await expect(fields(page).password).toBeFocused()
  })

  test('are forgotten and brought back without a change to what was typed for another', async ({
    open,
    page,
  }) => {
    const namesakes = [...PEOPLE, { username: 'ada', realm: 'employees' }]
    await open({ ...TWO_REALMS, chosen: { people: namesakes } })
    await fields(page).password.fill(PASSWORD)
    for (const other of ['grace (Employees)', 'ada (Employees)']) {
      await page.getByRole('button', { name: `Forget ${other}` }).press('Enter')
      await expect(page.getByText(`${other} is no longer offered here.`)).toBeVisible()
      await expect(undo(page)).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('listitem')).toHaveText(['ALadaPartners', 'AadaEmployees'])
    await expect(fields(page).username).toHaveValue('ada')
    await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
    await expect(fields(page).password).toHaveValue(PASSWORD)
    await expect(fields(page).password).toBeFocused()
  })

  test('are forgotten for good where two are forgotten faster than the first is saved', async ({
    open,
    page,
  }) => {
    await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await expect(list(page).getByRole('listitem')).toHaveCount(2)
    const asked = await page.evaluate(() => {
      const lists: string[][] = []
      const { change } = window.latchkey.preferences
      window.latchkey.preferences.change = (wish) => {
        lists.push((wish.people ?? []).map(({ username }) => username))
        return change(wish)
      }
      for (const button of document.querySelectorAll<HTMLButtonElement>('.person-forget')) button.click()
      return lists
    })
    expect(asked).toEqual([['grace'], []])
  })

  test('come and go for this run where that could not be saved, and it is said so', async ({
    open,
    page,
  }) => {
    await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await fillDisk(page)
    const warning = page.getByText('Your choice could not be saved')
    await page.getByRole('button', { name: 'Forget ada (Partners)' }).click()
    await expect(warning).toBeVisible()
    await undo(page).click()
    await expect(list(page).getByRole('listitem')).toHaveCount(2)
    await expect(warning).toBeVisible()
    await page.getByRole('button', { name: 'grace Employees' }).click()
    await expect(warning).toBeHidden()
  })

  test('are told apart where they have the same name', async ({ open, page }) => {
    const namesakes = [{ username: 'ada' }, { username: 'ada', realm: 'partners' }]
    await open({ ...TWO_REALMS, chosen: { people: namesakes } })
    await expect(list(page).getByRole('listitem')).toHaveText(['AadaNo directory', 'AadaPartners'])
    await page.getByRole('button', { name: 'Forget ada (No directory)' }).click()
    await expect(list(page).getByRole('listitem')).toHaveText(['AadaPartners'])
  })

  test('are not brought back in the middle of a sign-in, but after it', async ({ open, page }) => {
    const { answer } = await open({ ...TWO_REALMS, chosen: { people: PEOPLE } })
    await page.getByRole('button', { name: 'Forget grace (Employees)' }).click()
    await fields(page).password.fill(PASSWORD)
    await fields(page).password.press('Enter')
    await expect(undo(page)).toBeDisabled()
    await undo(page).click({ force: true })
    await expect(list(page).getByRole('listitem')).toHaveCount(1)
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    await undo(page).click()
    await expect(list(page).getByRole('listitem')).toHaveCount(2)
  })
})

test.describe('a forgotten password', () => {
  test('leads to the page of the tenant, where the settings name one', async ({ open, page }) => {
    const { calls } = await open(NO_REALM)
    await fields(page).forgot.click()
    await expect.poll(() => calls('open')).toEqual([{ name: 'open', argument: 'reset-password' }])
  })

  test('is not spoken of where they name none', async ({ open, page }) => {
    await open({ ...NO_REALM, setup: setupWith([], []) })
    await expect(fields(page).username).toBeVisible()
    await expect(fields(page).forgot).toBeHidden()
  })
})
