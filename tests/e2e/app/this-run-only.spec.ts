import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'

const THIS_RUN_ONLY = { ...EMPLOYEE, staySignedIn: false }

test.describe('a person who does not want to stay signed in', () => {
  test('leaves nothing in the keyring', async ({ launch, tenant, keyring }) => {
    const { app } = await launch()
    const home = await signInAs(app, THIS_RUN_ONLY)

    await expect(home.fact('Sign-in kept in')).toHaveText('Memory, for this run only')
    await expect(home.page.getByText('You chose not to stay signed in.')).toBeVisible()
    const { refresh, access } = await tenant.control.issuedTokens()
    expect(refresh).toEqual([])
    expect(access).toHaveLength(1)
    expect(await keyringItems(keyring)).toEqual(['canary'])
  })

  test('is asked again after a restart', async ({ launch }) => {
    const first = await launch()
    await signInAs(first.app, THIS_RUN_ONLY)
    await first.close()

    const { app } = await launch()
    const login = await loginWindow(app)
    await expect(login.submit).toBeVisible()
    await expect(login.reason).toBeHidden()
  })

  test('is signed out when the access token expires, and told why', async ({ launch, tenant }) => {
    await tenant.control.setTokenLifetime(2)
    const { app } = await launch()
    await signInAs(app, THIS_RUN_ONLY)

    const login = await loginWindow(app)
    await expect(login.reason).toContainText('Please sign in again')
    await expect(login.username).toHaveValue(EMPLOYEE.username)
    await expect(login.password).toBeFocused()
  })
})
