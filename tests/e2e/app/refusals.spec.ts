import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow, type LoginWindow } from '../../fixtures/login-window.ts'
import { failures } from '../../../renderer/i18n/en/failures.ts'
import { login as words } from '../../../renderer/i18n/en/login.ts'
import { watchOpenedPages } from './opened-pages.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs, signOut } from './signed-in.ts'

const { plain } = failures

/** Whom the tenant refuses, and what is said of it. */
const REFUSED = [
  ['the account is blocked', 'blocked@example.com', plain.user_blocked.title],
  ['the password is known from a breach', 'breached@example.com', plain.password_breached.title],
  ['the person is taken for a bot', 'bot@example.com', plain.verification_required.title],
  ['a rule refuses', 'rule@example.com', 'Please sign in from the company network.'],
  ['an action refuses', 'action@example.com', 'Your contract has ended.'],
] as const

async function expectReadyAgain({ username, password, submit }: LoginWindow): Promise<void> {
  await expect(password).toHaveValue('')
  await expect(password).toBeFocused()
  await expect(username).toBeEditable()
  await expect(submit).toBeEnabled()
}

/** What does not match is always told in the same words: nobody learns which usernames there are. */
const WRONG = [
  ['a wrong password', { ...EMPLOYEE, password: 'not-the-password' }],
  ['an unknown username', { ...EMPLOYEE, username: 'nobody@example.com' }],
  ['the password of the other directory', { ...EMPLOYEE, realm: 'Partners' }],
] as const

test('every refusal has its sentence and leaves the form ready, and the right credentials sign in', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  for (const [what, credentials] of WRONG) {
    await test.step(what, async () => {
      await login.signIn(credentials)
      await expect(login.password).toHaveAccessibleDescription(words.wrongCredentials)
      await expectReadyAgain(login)
      expect(app.windows()).toHaveLength(1)
      await login.fill(EMPLOYEE)
    })
  }
  expect((await tenant.control.counters()).grants.passwordRealm).toEqual({ granted: 0, refused: 3 })

  for (const [why, username, sentence] of REFUSED) {
    await test.step(why, async () => {
      await login.signIn({ ...EMPLOYEE, username })
      await expect(login.alert).toContainText(sentence)
      await expectReadyAgain(login)
    })
  }
  expect((await tenant.control.counters()).signIns).toBe(0)
  expect(await tenant.control.liveRefreshTokens()).toBe(0)

  const home = await signInAs(app, EMPLOYEE)
  await expect(home.name).toHaveText('Alex Example')
  expect((await tenant.control.counters()).signIns).toBe(1)
})

test('the ways out: a warning before the tenant blocks, a page in the browser, a wait that holds for every name', async ({
  launch,
  tenant,
}) => {
  const passwordResetUrl = 'https://acme.example/reset?from=latchkey'
  const { app } = await launch({ settings: { passwordResetUrl, attemptsBeforeBlock: 3 } })
  const opened = await watchOpenedPages(app)
  const login = await loginWindow(app)

  await test.step('a forgotten password', async () => {
    await login.forgotPassword.press('Enter')
    await expect.poll(opened).toEqual([passwordResetUrl])
    const setup = await login.page.evaluate(() => window.latchkey.app.setup())
    expect(setup).toMatchObject({ links: ['reset-password'] })
    expect(JSON.stringify(setup) + (await login.page.content())).not.toContain('acme.example')
  })

  for (const username of [EMPLOYEE.username, 'nobody@example.com']) {
    await login.signIn({ ...EMPLOYEE, username, password: 'not-the-password' })
    await expect(login.alert).toContainText(words.triesLeft.title({ count: 2, digits: '2' }))
  }

  await login.signIn({ ...EMPLOYEE, username: 'breached@example.com' })
  await expect(login.alert).toContainText(plain.password_breached.title)
  await login.page.getByRole('button', { name: 'Choose a new password' }).click()
  await expect.poll(opened).toEqual([passwordResetUrl, passwordResetUrl])

  await tenant.control.fault({
    on: 'token',
    kind: 'too-many-requests',
    hint: 'rate-limit-reset',
    seconds: 60,
    times: 1,
  })
  const { requests: before } = await tenant.control.counters()
  await login.signIn(EMPLOYEE)
  await expect(login.page.getByRole('timer')).toHaveText(/^You can try again in/)
  await login.fill({ ...EMPLOYEE, username: 'robin@example.com' })
  await expect(login.submit).toHaveAttribute('aria-disabled', 'true')

  await login.page.reload()
  await login.signIn(EMPLOYEE)
  await expect(login.alert).toContainText(plain.rate_limited.title)
  await expect(login.page.getByRole('timer')).toHaveText(/^You can try again in/)
  expect((await tenant.control.counters()).requests.token).toBe(before.token + 1)
})

test('the form waits as long as the tenant asks, and is ready again when the wait is over', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  await tenant.control.fault({
    on: 'token',
    kind: 'too-many-requests',
    hint: 'retry-after-seconds',
    seconds: 2,
    times: 1,
  })
  await login.signIn(EMPLOYEE)

  await expect(login.alert).toContainText(plain.rate_limited.title)
  await expect(login.page.getByRole('timer')).toHaveText('You can try again now.')
  await signInAs(app, EMPLOYEE)

  await test.step('too many attempts', async () => {
    await signOut(app)
    const again = await loginWindow(app)
    await again.signIn({ ...EMPLOYEE, username: 'throttled@example.com' })
    await expect(again.alert).toContainText(plain.too_many_attempts.title)
    await expect(again.page.getByRole('timer')).toHaveText(/^You can try again in \d+ (sec|min)/)
    await expect(again.submit).toHaveAttribute('aria-disabled', 'true')
  })
})
