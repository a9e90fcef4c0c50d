import { fields, NO_REALM, PASSWORD, submit } from './login-form.ts'
import { expect, test } from './renderer-test.ts'

test.describe('the way to the tenant', () => {
  test('is opened as soon as the form is there, and again while it is filled in', async ({ open, page }) => {
    const { calls } = await open(NO_REALM)
    await expect.poll(async () => (await calls('prepare')).length).toBeGreaterThan(0)
    const before = (await calls('prepare')).length
    await fields(page).username.press('a')
    await expect.poll(async () => (await calls('prepare')).length).toBeGreaterThan(before)
  })

  test('is told nothing of what is typed', async ({ open, page }) => {
    const { calls } = await open(NO_REALM)
    await fields(page).username.fill('ada')
    await fields(page).password.fill(PASSWORD)
    for (const { argument } of await calls('prepare')) expect(argument).toBeUndefined()
  })

  test('that is closed is said before an attempt, which may still be made', async ({ open, page }) => {
    const { calls, pushOnline } = await open({ ...NO_REALM, online: false })
    const notice = page.getByRole('status').filter({ hasText: 'You are offline' })
    await expect(notice).toBeVisible()
    await submit(page)
    await expect.poll(() => calls('signIn')).toHaveLength(1)
    await pushOnline(true)
    await expect(notice).toBeHidden()
    await pushOnline(false)
    await expect(notice).toBeVisible()
  })

  test('that leads nowhere is said too, and tried again until it is open', async ({ open, page }) => {
    await page.clock.install()
    const { answer, calls } = await open(NO_REALM)
    const notice = page.getByRole('status').filter({ hasText: 'The address was not found' })
    await expect(fields(page).username).toBeFocused()
    for (const _ of await calls('prepare')) {
      await answer('prepare', { ok: false, failure: { code: 'network', problem: 'dns' } })
    }
    await expect(notice).toBeVisible()
    const before = (await calls('prepare')).length
    await page.clock.runFor(10_000)
    await expect.poll(async () => (await calls('prepare')).length).toBe(before + 1)
    await answer('prepare', { ok: true, value: undefined })
    await expect(notice).toBeHidden()
  })

  test('that an attempt has found closed is not said twice', async ({ open, page }) => {
    const { answer } = await open({ ...NO_REALM, online: false })
    await submit(page)
    await answer('signIn', { ok: false, failure: { code: 'network', problem: 'offline' } })
    await expect(page.getByText('You are offline')).toHaveCount(1)
  })
})
