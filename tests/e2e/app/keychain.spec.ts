import { startKeyring } from '../../environment/keyring.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { failures } from '../../../renderer/i18n/en/failures.ts'
import { EMPLOYEE } from './people.ts'
import { refresh, signedInWithoutAsking, signInAs } from './signed-in.ts'

const { absent, locked } = failures.keychain

test.describe('no keychain on this computer', () => {
  test('is told, and the person is signed in for this run only', async ({ launch, tenant }) => {
    await using bus = await startKeyring({ service: false })
    const first = await launch({ keyring: bus })
    const home = await signInAs(first.app, EMPLOYEE)
    await expect(home.page.getByText(absent.title)).toBeVisible()
    await expect(home.fact('Sign-in kept in')).toHaveText('Memory, for this run only')
    await refresh(home)
    await expect.poll(async () => (await tenant.control.counters()).refreshes).toBe(1)
    await expect(home.status).toHaveText('Signed in')
    await first.close()

    const { app } = await launch({ keyring: bus })
    const login = await loginWindow(app)
    await expect(login.reason).toContainText(absent.title)
    await expect(login.reason.getByRole('button')).toHaveCount(0)
    await signInAs(app, EMPLOYEE)
    await app.close()
  })
})

test.describe('a locked keychain', () => {
  test('is told, and the sign-in is kept as soon as it is unlocked', async ({ launch, tenant, keyring }) => {
    const { app } = await launch()
    await expect((await loginWindow(app)).submit).toBeVisible()
    await keyring.lock()
    const home = await signInAs(app, EMPLOYEE)
    await expect(home.page.getByText(locked.title)).toBeVisible()
    await expect(home.fact('Sign-in kept in')).toHaveText('Memory, for this run only')

    await keyring.unlock()
    await expect(home.fact('Sign-in kept in')).toHaveText('The keychain of this computer', {
      timeout: 20_000,
    })
    const { refresh: tokens } = await tenant.control.issuedTokens()
    expect((await keyringItems(keyring)).join()).toContain(tokens.at(-1))
  })

  test('at start: the saved session is still there, and opens once it is unlocked', async ({
    launch,
    tenant,
    keyring,
  }) => {
    const first = await launch()
    await signInAs(first.app, EMPLOYEE)
    await first.close()
    await keyring.lock()

    const { app } = await launch()
    const login = await loginWindow(app)
    await expect(login.reason).toContainText('Your saved sign-in could not be opened')
    await expect(login.reason).toContainText(locked.detail)
    await expect(login.reason).toContainText('It is still there.')

    const tryAgain = login.page.getByRole('button', { name: 'Try again' })
    await tryAgain.click()
    await expect(login.reason).toContainText('It could not be opened this time either.')
    await keyring.unlock()
    await tryAgain.click()
    const home = await signedInWithoutAsking(app)
    await expect(home.name).toHaveText('Alex Example')
    await expect(home.status).toHaveText('Signed in')
    expect((await tenant.control.counters()).signIns).toBe(1)
  })
})
