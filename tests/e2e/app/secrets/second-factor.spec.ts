import { windowOf } from '../../../fixtures/app-windows.ts'
import { expect, test } from '../../../fixtures/app-test.ts'
import { homeWindow } from '../../../fixtures/home-window.ts'
import { loginWindow } from '../../../fixtures/login-window.ts'
import { RECOVERY_CODE } from '../../../tenant/mfa/factor.ts'
import { EMPLOYEE } from '../people.ts'
import { beginSearch, SIGN_IN_CALL } from './app-places.ts'
import { findings, type Place, type Secret } from './place.ts'

const CODE_CALL = 'IPC to main: mfa:submit-code'
const WRONG_CODE = 'WRONGCODEWRONGCODEWRONG1'

test('the codes of a second factor and its token are nowhere but where they belong', async ({
  launch,
  tenant,
  keyring,
  folders,
}) => {
  const launched = await launch()
  const { app } = launched
  const search = await beginSearch(launched, folders, keyring)
  const { signIn } = await loginWindow(app)
  await signIn({ ...EMPLOYEE, username: 'recovery@example.com' })
  const login = await windowOf(app, 'login')
  await login.getByRole('button', { name: 'Use another method' }).click()
  await login
    .getByRole('list', { name: 'Ways to confirm' })
    .getByRole('button', { name: /Recovery code/ })
    .click()
  const code = login.getByRole('textbox', { name: 'Recovery code' })
  const goOn = login.getByRole('button', { name: 'Continue' })
  const places: Place[] = []

  await code.pressSequentially(WRONG_CODE)
  await goOn.click()
  await expect(code).toHaveAccessibleDescription(/not right/)
  places.push(...(await search.windows()))
  await code.pressSequentially(RECOVERY_CODE)
  await goOn.click()
  const codes = login.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  const shown = (await codes.innerText()).replaceAll(/\s/g, '')
  await login.getByRole('checkbox', { name: 'I have saved it' }).check()
  await goOn.click()
  await expect((await homeWindow(app)).status).toHaveText('Signed in')
  await expect.poll(() => app.windows().length).toBe(1)
  places.push(...(await search.windows()), ...(await search.traces()))

  const { mfa } = await tenant.control.issuedTokens()
  expect(mfa).not.toEqual([])
  const secrets: Secret[] = [
    { name: 'the password', value: EMPLOYEE.password },
    { name: 'the wrong code', value: WRONG_CODE },
    { name: 'the code', value: RECOVERY_CODE },
    ...mfa.map((value) => ({ name: 'the mfa_token', value })),
  ]
  expect(findings(places, secrets)).toEqual([
    `the password in ${SIGN_IN_CALL}`,
    `the wrong code in ${CODE_CALL}`,
    `the code in ${CODE_CALL}`,
  ])
  // Pushed to be shown, and gone with the window that has shown it.
  const whereNew = findings(places, [{ name: 'the new code', value: shown }])
  expect([...new Set(whereNew)]).toEqual(['the new code in IPC to the page: session:changed'])
})
