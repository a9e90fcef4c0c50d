import type { Session } from '../../../shared/session.ts'
import { fields, NO_REALM, PASSWORD, submit, TWO_REALMS } from './login-form.ts'
import { REALMS, setupWith } from './samples.ts'
import { expect, test } from './shared-page-test.ts'

test.describe('the form', () => {
  test('starts in the first empty field, and tells a password manager which field is which', async ({
    open,
    page,
  }) => {
    await open(NO_REALM)
    const { username, password } = fields(page)
    await expect(username).toBeFocused()
    await expect(username).toHaveAttribute('autocomplete', 'username')
    await expect(password).toHaveAttribute('autocomplete', 'current-password')
  })

  test('offers the person of the last session, and asks for the password only', async ({ open, page }) => {
    await open({ ...TWO_REALMS, session: { kind: 'signed-out', username: 'ada', realm: 'partners' } })
    await expect(fields(page).username).toHaveValue('ada')
    await expect(fields(page).password).toBeFocused()
    await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
  })

  test('is walked through by Tab in the order in which it is read', async ({ open, page }) => {
    await open(TWO_REALMS)
    const { username, password, reveal, forgot, staySignedIn, signIn } = fields(page)
    await expect(username).toBeFocused()
    for (const next of [password, reveal, forgot, staySignedIn, signIn]) {
      await page.keyboard.press('Tab')
      await expect(next).toBeFocused()
    }
  })

  test('is sent by Enter', async ({ open, page }) => {
    const { calls } = await open(NO_REALM)
    await expect(fields(page).username).toBeFocused()
    await page.keyboard.type(' ada ')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => calls('signIn'))
      .toEqual([
        {
          name: 'signIn',
          argument: { username: 'ada', password: PASSWORD, realm: undefined, staySignedIn: true },
        },
      ])
  })

  test('is not sent by the Enter that ends a composition', async ({ open, page }) => {
    await open(NO_REALM)
    const sent = await fields(page).username.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    )
    expect(sent).toBe(false)
  })

  test('says beside each field what is missing, and goes to the first', async ({ open, page }) => {
    const { calls } = await open(NO_REALM)
    const { username, password, signIn } = fields(page)
    await signIn.click()
    await expect(username).toHaveAccessibleDescription('Enter your username.')
    await expect(password).toHaveAccessibleDescription('Enter your password.')
    await expect(username).toBeFocused()
    expect(await calls('signIn')).toEqual([])
  })

  test('warns of a letter that is not Latin, by the key alone', async ({ open, page }) => {
    await open(NO_REALM)
    const { password } = fields(page)
    await password.dispatchEvent('keydown', { key: 'ф' })
    await expect(password).toHaveAccessibleDescription(/^The last character is not of the Latin alphabet/)
    await password.dispatchEvent('keydown', { key: '7' })
    await expect(password).toHaveAccessibleDescription(/^The last character/)
    await password.dispatchEvent('keydown', { key: 'a' })
    await expect(password).toHaveAccessibleDescription('')
  })

  test('warns of Caps Lock', async ({ open, page }) => {
    await open(NO_REALM)
    const { password } = fields(page)
    await password.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true })
    await expect(password).toHaveAccessibleDescription('Caps Lock is on.')
    await password.dispatchEvent('keydown', { key: 'a', modifierCapsLock: false })
    await expect(password).toHaveAccessibleDescription('')
  })
})

test.describe('realms', () => {
  test('are not shown where there is only one, which is used all the same', async ({ open, page }) => {
    const { calls } = await open({ ...NO_REALM, setup: setupWith(REALMS.slice(0, 1)) })
    await expect(fields(page).username).toBeVisible()
    await expect(page.getByRole('radiogroup', { name: 'Directory' })).toBeHidden()
    await submit(page)
    await expect.poll(async () => (await calls('signIn'))[0]?.argument).toMatchObject({ realm: 'employees' })
  })

  test('are chosen by arrow keys, and remembered', async ({ open, page }) => {
    const { calls } = await open(TWO_REALMS)
    await page.getByRole('radio', { name: 'Employees' }).focus()
    await page.keyboard.press('ArrowRight')
    await submit(page)
    await expect.poll(async () => (await calls('signIn'))[0]?.argument).toMatchObject({ realm: 'partners' })
    const chosen = await page.evaluate(() => window.latchkey.preferences.current())
    expect(chosen.realm).toBe('partners')
  })

  test('begin with the one that was chosen last', async ({ open, page }) => {
    await open({ ...TWO_REALMS, chosen: { realm: 'partners' } })
    await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
  })
})

test('what was said to one person goes when another is being entered', async ({ open, page }) => {
  const { answer } = await open(NO_REALM)
  const { username } = fields(page)
  await submit(page)
  await answer('signIn', { ok: false, failure: { code: 'too_many_attempts' } })
  await expect(page.getByRole('alert')).toContainText('Too many attempts')
  await username.fill('grace')
  await expect(page.getByRole('alert')).not.toContainText('Too many attempts')
})

test.describe('the password', () => {
  test('is taken out of the field at once, and no undo brings it back', async ({ open, page }) => {
    const { answer } = await open(NO_REALM)
    const { username, password } = fields(page)
    await username.fill('ada')
    await password.pressSequentially(PASSWORD)
    await password.press('Enter')
    await expect(password).toHaveValue('')
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    await expect(password).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(password).toHaveValue('')
  })

  test('is never in the page, nor in its storage', async ({ open, page }) => {
    const { answer } = await open(NO_REALM)
    await submit(page)
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    const traces = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
      ].join(),
    )
    expect(traces).not.toContain(PASSWORD)
  })

  test('can be revealed, and is hidden again after an attempt', async ({ open, page }) => {
    const { answer } = await open(NO_REALM)
    const { password, reveal } = fields(page)
    await reveal.click()
    await expect(password).toHaveAttribute('type', 'text')
    await expect(reveal).toHaveAttribute('aria-pressed', 'true')
    await submit(page)
    await answer('signIn', { ok: false, failure: { code: 'wrong_credentials' } })
    await expect(password).toHaveAttribute('type', 'password')
  })
})

test.describe('the end of a session', () => {
  test('is told with its date, until the next attempt', async ({ open, page }) => {
    const at = new Date(2026, 10, 22, 9, 30).getTime()
    await open({
      ...NO_REALM,
      session: { kind: 'signed-out', username: 'ada', reason: { code: 'refresh_token_rejected', at } },
    })
    const reason = page.getByText(/Your sign-in ended on November 22, 2026 at 9:30/)
    await expect(reason).toBeVisible()
    await submit(page)
    await expect(reason).toBeHidden()
  })

  test('is told beside a wait that stands for everybody', async ({ open, page }) => {
    const at = new Date(2026, 10, 22, 9, 30).getTime()
    await open({
      ...NO_REALM,
      session: {
        kind: 'signed-out',
        username: 'ada',
        reason: { code: 'refresh_token_rejected', at },
        failure: { code: 'rate_limited', retryAt: Date.now() + 60_000 },
      },
    })
    await expect(page.getByRole('timer')).toBeVisible()
    await expect(page.getByText(/Your sign-in ended on November 22, 2026 at 9:30/)).toBeVisible()
  })
})

test('a keychain that is tried again takes away nothing that has been typed', async ({ open, page }) => {
  const failure = { code: 'keychain', problem: 'locked' } as const
  const closed: Session = { kind: 'signed-out', reason: { code: 'keychain', at: 0, failure } }
  const { push, answer, calls } = await open({ ...TWO_REALMS, session: closed })
  const { username, password, signIn } = fields(page)
  await page.getByRole('radio', { name: 'Partners' }).check({ force: true })
  await username.fill('ada')
  await password.fill(PASSWORD)
  await page.getByRole('button', { name: 'Try again' }).click()
  await push({ kind: 'restoring' })
  await expect(signIn).toBeDisabled()
  await password.press('Enter')
  await push(closed)
  await answer('refresh', { ok: false, failure })
  await expect(page.getByRole('status').filter({ hasText: 'this time either' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Partners' })).toBeChecked()
  await expect(username).toHaveValue('ada')
  await expect(password).toHaveValue(PASSWORD)
  expect(await calls('signIn')).toEqual([])
  await password.press('Enter')
  await expect.poll(() => calls('signIn')).toHaveLength(1)
})
