import { expect, test } from '../../fixtures/app-test.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE, PARTNER, READER } from './people.ts'
import { signInAs, signOut } from './signed-in.ts'

test('a person signs in with a username and a password', async ({ launch, tenant }) => {
  const { app } = await launch({ settings: { realms: [] } })
  const login = await loginWindow(app)
  await expect(login.username).toBeFocused()
  await login.signIn({ username: EMPLOYEE.username, password: EMPLOYEE.password })

  const home = await homeWindow(app)
  await expect(home.name).toHaveText('Alex Example')
  await expect(home.status).toHaveText('Signed in')
  await expect.poll(() => app.windows().length).toBe(1)
  expect((await tenant.control.counters()).grants.password).toEqual({ granted: 1, refused: 0 })
})

test('the same username is another person in another directory', async ({ launch, tenant }) => {
  const { app } = await launch()
  for (const [person, name] of [
    [EMPLOYEE, 'Alex Example'],
    [PARTNER, 'Alex Partner'],
  ] as const) {
    await test.step(`${person.username} is ${name} in the directory ${person.realm}`, async () => {
      const home = await signInAs(app, person)
      await expect(home.name).toHaveText(name)
      await expect(home.fact('Directory')).toHaveText(person.realm)
      await signOut(app)
    })
  }
  expect((await tenant.control.counters()).grants.passwordRealm).toEqual({ granted: 2, refused: 0 })
})

test('the home window shows what the tenant has issued, and what it has withheld', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const home = await signInAs(app, READER)

  await expect(home.issuedScopes.getByText('read:reports')).toBeVisible()
  await expect(home.issuedScopes.getByText('write:reports')).toBeHidden()
  const withheld = home.page.getByRole('list', { name: 'Asked for, but not issued' })
  await expect(withheld.getByRole('listitem')).toHaveText(['write:reports'])
  await expect(home.claims).toContainText('Custom claim')
  await expect(home.fact('Issuer')).toHaveText(new URL(tenant.issuer).host)
  await expect(home.fact('Access token format')).toHaveText('JWT, its claims checked by Latchkey')

  await test.step('an opaque access token is told from one that Latchkey has checked', async () => {
    await signOut(app)
    await tenant.control.setOpaque(true)
    const again = await signInAs(app, EMPLOYEE)
    await expect(again.fact('Access token format')).toHaveText('Opaque: only the API can read it')
  })
})
