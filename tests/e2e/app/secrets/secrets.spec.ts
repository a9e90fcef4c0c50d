import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../../../fixtures/app-test.ts'
import { loginWindow } from '../../../fixtures/login-window.ts'
import type { IssuedTokens } from '../../../tenant/issued-tokens.ts'
import { EMPLOYEE } from '../people.ts'
import { refresh, signedInWithoutAsking, signInAs } from '../signed-in.ts'
import { beginSearch, SIGN_IN_CALL } from './app-places.ts'
import { filesBelow } from './file-places.ts'
import { findings, type Place, type Secret } from './place.ts'

const WRONG_PASSWORD = 'not-the-password-of-alex'

const PASSWORDS: readonly Secret[] = [
  { name: 'the password', value: EMPLOYEE.password },
  { name: 'the wrong password', value: WRONG_PASSWORD },
]

/** From the first call of a page to the last file. */
const SEARCHED = [
  'IPC to main: app:setup',
  'IPC to the page: app:setup',
  'IPC to the page: session:changed',
  'login window: heap',
  'home window: heap',
  'user data/logs/latchkey.log',
]

const tokensOf = (issued: IssuedTokens): Secret[] =>
  Object.entries(issued).flatMap(([kind, values]: [string, string[]]) =>
    values.map((value, index) => ({ name: `${kind} token ${index + 1}`, value })),
  )

/** Its page ends with what was typed into it, and is loaded again. */
async function crashLoginWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ webContents }) => {
    const login = webContents.getAllWebContents().find((contents) => contents.getURL().endsWith('#login'))
    if (login === undefined) throw new Error('There is no login window.')
    const isBack = new Promise<void>((resolve) => login.once('did-finish-load', () => resolve()))
    login.forcefullyCrashRenderer()
    await isBack
  })
}

test('the password and the tokens are nowhere but where they belong', async ({
  launch,
  tenant,
  keyring,
  folders,
}) => {
  const places: Place[] = []

  const first = await launch()
  const search = await beginSearch(first, folders, keyring)
  const login = await loginWindow(first.app)
  await login.username.fill(EMPLOYEE.username)
  await login.password.pressSequentially(WRONG_PASSWORD)
  await login.password.press('Enter')
  await expect(login.password).toHaveAccessibleDescription(/^Wrong username or password/)
  places.push(...(await search.windows()))

  const home = await signInAs(first.app, EMPLOYEE)
  await expect.poll(() => first.app.windows().length).toBe(1)
  places.push(...(await search.windows()))
  await refresh(home)
  await expect(home.status).toHaveText('Signed in')
  await home.callApi({ path: '/api/reports' })
  await expect(home.answer).toContainText('Status 200')
  places.push(...(await search.windows()), ...(await search.traces()))
  await first.close()

  const second = await launch()
  const searchAgain = await beginSearch(second, folders, keyring)
  const homeAgain = await signedInWithoutAsking(second.app)
  await expect(homeAgain.status).toHaveText('Signed in')
  places.push(...(await searchAgain.windows()))
  await homeAgain.signOut.click()
  await expect((await loginWindow(second.app)).reason).toContainText('You are signed out')
  await expect.poll(async () => (await tenant.control.counters()).revocations).toBe(1)
  await expect.poll(() => second.app.windows().length).toBe(1)
  places.push(...(await searchAgain.windows()))
  await (await loginWindow(second.app)).password.pressSequentially(EMPLOYEE.password)
  await crashLoginWindow(second.app)
  places.push(...(await searchAgain.traces()))
  await second.close()
  places.push(...(await filesBelow('user data', folders.userData)))

  const searched = places.map(({ name }) => name)
  expect(searched).toEqual(expect.arrayContaining(SEARCHED))
  const crash = { name: 'the crash', value: 'window.crashed' }
  expect(findings(places, [crash])).toContain('the crash in user data/logs/latchkey.log')
  const tokens = tokensOf(await tenant.control.issuedTokens())
  expect(tokens.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['access token 3', 'refresh token 3']),
  )
  expect(findings(places, [...tokens, ...PASSWORDS])).toEqual([
    `the wrong password in ${SIGN_IN_CALL}`,
    `the password in ${SIGN_IN_CALL}`,
  ])
})
