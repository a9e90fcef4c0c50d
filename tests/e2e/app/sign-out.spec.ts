import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

test('signing out is at once, revoked at the tenant, and gone from the keyring', async ({
  launch,
  tenant,
  keyring,
}) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  await home.signOut.click()

  const login = await loginWindow(app)
  await expect(login.reason).toContainText('You are signed out')
  await expect(login.username).toHaveValue(EMPLOYEE.username)
  await expect(login.password).toBeFocused()
  await expect.poll(async () => (await tenant.control.counters()).revocations).toBe(1)
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
  await expect.poll(() => keyringItems(keyring)).toEqual(['canary'])
})

test('the tenant is told later where it cannot be told now', async ({ launch, tenant }) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  await tenant.control.fault({ on: 'revoke', kind: 'unavailable', retryAfter: 0 })
  await home.signOut.click()

  const login = await loginWindow(app)
  await expect(login.reason).toContainText('has not confirmed it yet')
  await tenant.control.clearFaults()
  await expect(login.reason).not.toContainText('has not confirmed it yet')
  expect(await tenant.control.liveRefreshTokens()).toBe(0)
})

test('after a restart the person stays signed out', async ({ launch }) => {
  const first = await launch()
  const home = await signInAs(first.app, EMPLOYEE)
  await home.signOut.click()
  await loginWindow(first.app)
  await first.close()

  const { app } = await launch()
  const login = await loginWindow(app)
  await expect(login.submit).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})
