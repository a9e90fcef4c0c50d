import { fields, NO_REALM, PASSWORD, submit, TWO_REALMS } from './login-form.ts'
import { expect, test } from './renderer-test.ts'

test.describe('an attempt', () => {
  test('holds the form while it runs, and can be cancelled by button or Escape', async ({ open, page }) => {
    const { calls, answer } = await open(TWO_REALMS)
    const { username, password, signIn, cancel } = fields(page)
    await submit(page)
    await expect(username).toHaveJSProperty('readOnly', true)
    await expect(password).toHaveJSProperty('readOnly', true)
    await expect(signIn).toBeDisabled()
    await cancel.click()
    await page.keyboard.press('Escape')
    await expect.poll(() => calls('cancelSignIn')).toHaveLength(2)
    await answer('signIn', { ok: false, failure: { code: 'cancelled' } })
    await expect(page.getByRole('alert')).toContainText('Cancelled')
    await expect(username).toHaveJSProperty('readOnly', false)
  })

  test('shows no progress when the answer comes quickly', async ({ open, page }) => {
    await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') })
    const { answer } = await open(NO_REALM)
    await page.clock.pauseAt(new Date('2026-11-22T10:00:00Z'))
    await submit(page)
    await page.clock.runFor(200)
    await expect(fields(page).cancel).toBeHidden()
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    await page.clock.runFor(1000)
    await expect(fields(page).cancel).toBeHidden()
  })

  test('that was refused for its credentials says so beside the password', async ({ open, page }) => {
    const { answer } = await open(NO_REALM)
    const { username, password } = fields(page)
    await submit(page)
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    await expect(password).toHaveAccessibleDescription(/^Wrong username or password\./)
    await expect(password).toHaveAttribute('aria-invalid', 'true')
    await expect(username).toHaveValue('ada')
  })

  test('shows what a rule of the tenant says as plain text', async ({ open, page }) => {
    const { answer } = await open(NO_REALM)
    await submit(page)
    const text = '<img src=x onerror=alert(1)> Ask the service desk.'
    await answer('signIn', { ok: false, failure: { code: 'denied_by_policy', text } })
    await expect(page.getByRole('alert')).toContainText(text)
  })

  test('that has to wait counts down and holds the button until then', async ({ open, page }) => {
    await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') })
    const { answer, calls } = await open(NO_REALM)
    const { password, signIn } = fields(page)
    await submit(page)
    const retryAt = Date.parse('2026-11-22T09:01:25Z')
    await answer('signIn', { ok: false, failure: { code: 'too_many_attempts', retryAt } })
    await expect(page.getByRole('timer')).toHaveText(/You can try again in 1 min, 2\d sec\./)
    await expect(signIn).toBeDisabled()
    await password.fill(PASSWORD)
    await password.press('Enter')
    expect(await calls('signIn')).toHaveLength(1)

    await page.clock.runFor(30_000)
    await expect(page.getByRole('timer')).toHaveText(/You can try again in 5\d sec\./)
    await page.clock.runFor(60_000)
    await expect(page.getByRole('timer')).toHaveText('You can try again now.')
    await expect(signIn).toBeEnabled()
    await password.press('Enter')
    await expect.poll(() => calls('signIn')).toHaveLength(2)
  })
})

test('a window that opens while a refusal stands goes on with its countdown, for that person alone', async ({
  open,
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') })
  const retryAt = Date.parse('2026-11-22T09:01:25Z')
  const failure = { code: 'too_many_attempts', retryAt } as const
  await open({ ...NO_REALM, session: { kind: 'signed-out', username: 'ada', failure } })
  const { username, signIn } = fields(page)
  await expect(page.getByRole('timer')).toHaveText(/You can try again in 1 min, 2\d sec\./)
  await expect(signIn).toBeDisabled()
  await username.fill('grace')
  await expect(page.getByRole('alert')).not.toContainText('Too many attempts')
  await expect(signIn).toBeEnabled()
})
