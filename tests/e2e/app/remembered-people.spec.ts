import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow, type LoginWindow } from '../../fixtures/login-window.ts'
import { startTenant } from '../../tenant/start-tenant.ts'
import { EMPLOYEE, PARTNER } from './people.ts'
import { filesBelow } from './secrets/file-places.ts'
import { findings, type Secret } from './secrets/place.ts'
import { signedInWithoutAsking, signInAs, signOut } from './signed-in.ts'

/** Initials, username and directory, as the form offers them. */
const OFFERED = {
  employee: `AE${EMPLOYEE.username}${EMPLOYEE.realm}`,
  partner: `AP${PARTNER.username}${PARTNER.realm}`,
} as const

const PASSWORDS: readonly Secret[] = [
  { name: 'the password of the employee', value: EMPLOYEE.password },
  { name: 'the password of the partner', value: PARTNER.password },
]
const USERNAME: Secret = { name: 'the username', value: EMPLOYEE.username }
const PREFERENCES = 'user data/preferences.json'
/** The stand-in's Chromium is a browser, and keeps what was typed into forms; Electron does not. */
const FORM_HISTORY = 'user data/stand-in-profile/Default/Web Data'

/** All but the password is filled in, and that is what the next key goes to. */
async function expectReadyFor(login: LoginWindow, person: typeof EMPLOYEE | typeof PARTNER): Promise<void> {
  await expect(login.username).toHaveValue(person.username)
  await expect(login.realm(person.realm)).toBeChecked()
  await expect(login.password).toHaveValue('')
  await expect(login.password).toBeFocused()
}

async function expectNobodyOffered({ username, people }: LoginWindow): Promise<void> {
  await expect(username).toHaveValue('')
  await expect(username).toBeFocused()
  await expect(people).toHaveCount(0)
}

test('people who have signed in are offered from one start to the next, each with their directory, until they are forgotten', async ({
  launch,
  folders,
}) => {
  const first = await launch()
  for (const person of [PARTNER, EMPLOYEE]) {
    await signInAs(first.app, person)
    await signOut(first.app)
  }
  await first.close()

  await test.step('their names are on the disk, their passwords are not', async () => {
    const places = await filesBelow('user data', folders.userData)
    expect(findings(places, [USERNAME])).toContain(`${USERNAME.name} in ${PREFERENCES}`)
    expect(findings(places, PASSWORDS)).toEqual([])
  })

  const second = await launch()
  await test.step('both are offered, the last one in the form already; the other one is a few keys away', async () => {
    const login = await loginWindow(second.app)
    await expect(login.people).toHaveText([OFFERED.employee, OFFERED.partner])
    await expectReadyFor(login, EMPLOYEE)
    await expect(login.forgotPassword).toBeHidden()
    const partner = login.person(PARTNER)
    // Over the username, and over the button that forgets them.
    for (const _ of ['username', 'forget', 'partner']) await login.page.keyboard.press('Shift+Tab')
    await expect(partner.choose).toBeFocused()
    await login.page.keyboard.press('Enter')
    await expectReadyFor(login, PARTNER)

    await login.page.keyboard.type(PARTNER.password)
    await login.page.keyboard.press('Enter')
    const home = await signedInWithoutAsking(second.app)
    await expect(home.name).toHaveText('Alex Partner')
    await expect(home.fact('Directory')).toHaveText(PARTNER.realm)
    await signOut(second.app)
  })

  await test.step('one is forgotten and brought back, and the form of their namesake stays as it is', async () => {
    const login = await loginWindow(second.app)
    await expect(login.people).toHaveText([OFFERED.partner, OFFERED.employee])
    await login.person(EMPLOYEE).forget.press('Enter')
    await expect(login.people).toHaveText([OFFERED.partner])
    await expect(login.username).toHaveValue(PARTNER.username)
    await expect(login.undo).toBeFocused()
    await login.page.keyboard.press('Enter')
    await expect(login.people).toHaveText([OFFERED.partner, OFFERED.employee])
    await expectReadyFor(login, PARTNER)
  })

  await test.step('they are forgotten for good', async () => {
    const login = await loginWindow(second.app)
    for (const person of [EMPLOYEE, PARTNER]) await login.person(person).forget.press('Enter')
    await expect(login.people).toHaveCount(0)
    await expect(login.username).toHaveValue('')
    await second.close()
    const places = await filesBelow('user data', folders.userData)
    expect(places.map(({ name }) => name)).toContain(PREFERENCES)
    expect(findings(places, PASSWORDS)).toEqual([])
    const own = places.filter(({ name }) => !name.startsWith(FORM_HISTORY))
    expect(findings(own, [USERNAME])).toEqual([])
  })

  await test.step('another tenant knows neither them nor their directory', async () => {
    await using other = await startTenant()
    const third = await launch({ settings: other.settings })
    const login = await loginWindow(third.app)
    await expectNobodyOffered(login)
    await expect(login.realm(EMPLOYEE.realm)).toBeChecked()
    await third.close()
  })

  await test.step('the first one still has the directory that was chosen last, and nobody in it', async () => {
    const { app } = await launch()
    const login = await loginWindow(app)
    await expectNobodyOffered(login)
    await expect(login.realm(PARTNER.realm)).toBeChecked()
  })
})
