import { failures } from '../../../renderer/i18n/en/failures.ts'
import { mfa as words } from '../../../renderer/i18n/en/mfa.ts'
import { windowOf } from '../../fixtures/app-windows.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { giveThePassword, newestCode } from './second-factor.ts'
import { signOut } from './signed-in.ts'

const { plain } = failures

test('what goes wrong in the second step is told, and goes on from there by the keyboard alone', async ({
  launch,
  tenant: { control },
  tenant,
}) => {
  const { app } = await launch()
  await test.step('an approval that is refused, that nobody gives in time, and that comes', async () => {
    const { title } = await giveThePassword(app, 'push')
    await expect(title).toHaveText(words.steps.push.title)
    const page = await windowOf(app, 'login')
    const alert = page.getByRole('alert')
    const again = page.getByRole('button', { name: words.resend.push })
    await control.rejectPush('push@example.com')
    await expect(alert).toContainText(plain.mfa_rejected.title)
    await control.setMfaLifetimes({ code: 0 })
    await expect(again).toBeEnabled()
    await again.press('Enter')
    await expect(alert).toContainText(plain.mfa_push_expired.title)
    await control.setMfaLifetimes({ code: 300 })
    await expect(again).toBeEnabled()
    await again.press('Enter')
    await expect(page.getByText(words.push.waiting)).toBeVisible()
    await control.approvePush('push@example.com')
    await signOut(app)
  })

  await test.step('a code that has expired, and the next one', async () => {
    const { code } = await giveThePassword(app, 'sms')
    await expect(code).toBeFocused()
    const page = await windowOf(app, 'login')
    const again = page.getByRole('button', { name: words.resend.code })
    await expect(again).toHaveAccessibleDescription(/^Possible in \d+ sec/)
    await expect(again).toHaveAttribute('aria-disabled', 'true')
    await control.setMfaLifetimes({ code: 0 })
    await code.pressSequentially(await newestCode(tenant, 'sms@example.com'))
    await code.press('Enter')
    await expect(code).toHaveAccessibleDescription(new RegExp(words.code.expired))
    await control.setMfaLifetimes({ code: 300 })
    await expect(again).toBeEnabled()
    await again.press('Enter')
    await expect.poll(async () => (await control.inbox('sms@example.com')).length).toBe(2)
    await code.pressSequentially(await newestCode(tenant, 'sms@example.com'))
    await code.press('Enter')
    await signOut(app)
  })

  await test.step('the time for it is over: back to the password', async () => {
    const { code } = await giveThePassword(app, 'mfa')
    await expect(code).toBeFocused()
    await control.setMfaLifetimes({ token: 0 })
    await code.pressSequentially(await control.otp('mfa@example.com'))
    const login = await loginWindow(app)
    await expect(login.alert).toContainText(plain.mfa_expired.title)
    await expect(login.username).toHaveValue('mfa@example.com')
    await expect(login.password).toBeFocused()
  })
})
