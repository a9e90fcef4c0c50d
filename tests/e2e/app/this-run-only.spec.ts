import { expect, test } from '../../fixtures/app-test.ts'
import { viewOf } from '../../fixtures/app-windows.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

const THIS_RUN_ONLY = { ...EMPLOYEE, staySignedIn: false }

test('a person who does not want to stay signed in is signed in for this run and this access token only', async ({
  launch,
  tenant,
  keyring,
}) => {
  const first = await launch()
  await test.step('nothing is left in the keyring', async () => {
    const home = await signInAs(first.app, THIS_RUN_ONLY)
    await expect(home.fact('Sign-in kept in')).toHaveText('Memory, for this run only')
    await expect(home.page.getByText('You chose not to stay signed in.')).toBeVisible()
    const { refresh, access } = await tenant.control.issuedTokens()
    expect(refresh).toEqual([])
    expect(access).toHaveLength(1)
    expect(await keyringItems(keyring)).toEqual(['canary'])
  })
  await first.close()

  const { app } = await launch()
  const login = await loginWindow(app)
  await test.step('the person is asked again after a restart', async () => {
    await expect(login.submit).toBeVisible()
    await expect(login.reason).toBeHidden()
  })
  await test.step('and signed out when the access token expires, and told why', async () => {
    await tenant.control.setTokenLifetime(5)
    await signInAs(app, THIS_RUN_ONLY)
    await expect.poll(() => app.windows().map(viewOf)).toEqual(['login'])
    const again = await loginWindow(app)
    await expect(again.reason).toContainText('Please sign in again')
    await expect(again.username).toHaveValue(EMPLOYEE.username)
    await expect(again.password).toBeFocused()
  })
})
