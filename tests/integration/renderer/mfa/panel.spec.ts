import { fields, submit, TWO_REALMS } from '../login-form.ts'
import { expect, test } from '../renderer-test.ts'
import { controls, during, loginWith, NOW, OTP_STEP, PUSH_STEP, SMS_STEP } from './panel.ts'
import { PUSH } from './samples.ts'

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test.describe('another method', () => {
  test('is one of the others, and can be chosen at any time by keyboard', async ({ open, page }) => {
    const { calls, push } = await open(loginWith(during(OTP_STEP)))
    const { others, title } = controls(page)
    await others.press('Enter')
    await expect(others).toHaveAttribute('aria-expanded', 'true')
    const methods = page.getByRole('list', { name: 'Ways to confirm' }).getByRole('button')
    await expect(methods).toHaveCount(5)
    await expect(methods.filter({ hasText: 'Authenticator app' })).toHaveCount(0)
    await methods.filter({ hasText: 'Pixel 9' }).press('Enter')
    await expect.poll(() => calls('mfa.choose')).toEqual([{ name: 'mfa.choose', argument: PUSH.id }])
    await push(during(PUSH_STEP))
    await expect(title).toHaveText('Approve on your phone')
    await expect(title).toBeFocused()
    await expect(others).toHaveAttribute('aria-expanded', 'false')
  })

  test('that cannot be had says so, and leaves the others', async ({ open, page }) => {
    const { push, answer, calls } = await open(loginWith(during({ kind: 'choose' })))
    await expect(controls(page).title).toBeFocused()
    await page.getByRole('button', { name: /^Text message/ }).click()
    const failure = { code: 'mfa_factor_unavailable' } as const
    await push(during({ kind: 'choose' }, { failure }))
    await answer('mfa.choose', { ok: false, failure })
    await expect(page.getByRole('alert')).toContainText('This way cannot be used now')
    await page.getByRole('button', { name: /^Email/ }).click()
    await expect.poll(() => calls('mfa.choose')).toHaveLength(2)
  })

  test('given up for yet another is no failure', async ({ open, page }) => {
    const { answer } = await open(loginWith(during({ kind: 'choose' })))
    await page.getByRole('button', { name: /^Text message/ }).click()
    await page.getByRole('button', { name: /^Email/ }).click()
    await answer('mfa.choose', { ok: false, failure: { code: 'cancelled' } })
    await answer('mfa.choose', { ok: true, value: undefined })
    await expect(page.getByRole('alert')).toBeEmpty()
  })
})

test('factors that could not be had are asked for again', async ({ open, page }) => {
  const failure = { code: 'network', problem: 'offline' } as const
  const { calls, push } = await open(loginWith(during({ kind: 'loading' }, { factors: [], failure })))
  const again = page.getByRole('button', { name: 'Try again' })
  await again.click()
  await expect.poll(() => calls('mfa.resend')).toHaveLength(1)
  await expect(again).toBeFocused()
  await push(during(OTP_STEP))
  await expect(controls(page).code).toBeFocused()
})

test('back at the password, everything is as it was filled in', async ({ open, page }) => {
  const { answer, push } = await open({
    ...TWO_REALMS,
    chosen: { people: [{ username: 'grace', realm: 'employees' }] },
  })
  const { username, staySignedIn, password } = fields(page)
  await page.getByText('Partners').click()
  await staySignedIn.uncheck()
  await submit(page)
  await push(during(OTP_STEP))
  await answer('signIn', { ok: true, value: undefined })
  await controls(page).back.click()
  await push({ kind: 'signed-out' })
  await expect(password).toBeFocused()
  await expect(username).toHaveValue('ada')
  await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
  await expect(staySignedIn).not.toBeChecked()
})

test.describe('the time for the second step', () => {
  test('is counted down by the minute, by the second in its last two, and said aloud three times', async ({
    open,
    page,
  }) => {
    const session = during(OTP_STEP, { expiresAt: NOW + 180_000 })
    await open(loginWith(session))
    const spoken = page.getByRole('status').filter({ hasText: 'left for this step' })
    await expect(controls(page).code).toBeVisible()
    const calm = page
      .getByRole('paragraph')
      .filter({ hasText: /^You have (3|2) minutes left for this step\.$/ })
    await expect(calm).toBeVisible()
    await expect(page.getByRole('timer')).toHaveCount(0)
    await expect(spoken).toHaveCount(0)
    await page.clock.runFor(61_000)
    await expect(page.getByRole('timer')).toHaveText(/You have 1 min, 5\d sec left for this step\./)
    await expect(spoken).toHaveText('You have 2 minutes left for this step.')
    await page.clock.runFor(45_000)
    await expect(spoken).toHaveText('You have 2 minutes left for this step.')
    await page.clock.runFor(16_000)
    await expect(spoken).toHaveText('You have 1 minute left for this step.')
    await page.clock.runFor(41_000)
    await expect(spoken).toHaveText('You have 20 seconds left for this step.')
    await page.clock.runFor(30_000)
    await expect(page.getByRole('timer')).toHaveText('The time for this step is over.')
  })

  test('that is over leads back to the password, which says why', async ({ open, page }) => {
    const { push } = await open(loginWith(during(OTP_STEP)))
    await expect(controls(page).code).toBeFocused()
    await push({ kind: 'signed-out', username: 'ada', failure: { code: 'mfa_expired' } })
    await expect(page.getByRole('alert')).toContainText('The time for the second step is over')
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('ada')
    await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  })
})

test('the password is one click back', async ({ open, page }) => {
  const { calls, push } = await open(loginWith(during(OTP_STEP)))
  await controls(page).back.click()
  await expect.poll(() => calls('mfa.cancel')).toHaveLength(1)
  await push({ kind: 'signed-out', username: 'ada' })
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await expect(page.getByRole('alert')).toBeEmpty()
})

test('is walked through by Tab in the order in which it is read', async ({ open, page }) => {
  await open(loginWith(during({ ...SMS_STEP, resendAt: NOW })))
  const { code, submit, others, back } = controls(page)
  await expect(code).toBeFocused()
  for (const next of [submit, page.getByRole('button', { name: 'Send a new code' }), others, back]) {
    await page.keyboard.press('Tab')
    await expect(next).toBeFocused()
  }
})
