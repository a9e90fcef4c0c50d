import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

test('signing out is at once, revoked at the tenant, gone from the keyring, and holds after a restart', async ({
  launch,
  tenant,
  keyring,
}) => {
  const first = await launch()
  const home = await signInAs(first.app, EMPLOYEE)
  await home.signOut.click()

  const login = await loginWindow(first.app)
  await expect(login.reason).toContainText('You are signed out')
  await expect(login.username).toHaveValue(EMPLOYEE.username)
  await expect(login.password).toBeFocused()
  await expect.poll(async () => (await tenant.control.counters()).revocations).toBe(1)
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
  await expect.poll(() => keyringItems(keyring)).toEqual(['canary'])
  await first.close()

  const { app } = await launch()
  await test.step('after a restart the person stays signed out', async () => {
    const { submit } = await loginWindow(app)
    await expect(submit).toBeVisible()
    expect(app.windows()).toHaveLength(1)
  })
  await test.step('the tenant is told later where it cannot be told now', async () => {
    const again = await signInAs(app, EMPLOYEE)
    await tenant.control.fault({ on: 'revoke', kind: 'unavailable', retryAfter: 0 })
    await again.signOut.click()

    const { reason } = await loginWindow(app)
    await expect(reason).toContainText('has not confirmed it yet')
    await tenant.control.clearFaults()
    await expect(reason).not.toContainText('has not confirmed it yet')
    expect(await tenant.control.liveRefreshTokens()).toBe(0)
  })
})
