import { expect, test } from '../../fixtures/app-test.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { EMPLOYEE, PARTNER } from './people.ts'
import { watchShownViews } from './shown-views.ts'
import { signInAs } from './signed-in.ts'

test('the access token is refreshed before it expires, and nobody is asked', async ({ launch, tenant }) => {
  await tenant.control.setTokenLifetime(8)
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  const expires = home.fact('Access token expires').getByRole('time')
  const first = Date.parse((await expires.getAttribute('datetime')) ?? '')

  await expect.poll(async () => (await tenant.control.counters()).refreshes).toBeGreaterThan(0)
  expect(Date.now()).toBeLessThan(first)
  await expect
    .poll(async () => Date.parse((await expires.getAttribute('datetime')) ?? ''))
    .toBeGreaterThan(first)
  await expect(home.status).toHaveText('Signed in')
  expect((await tenant.control.counters()).signIns).toBe(1)
})

test('the keyring holds the refresh token and no other; after a restart no login window shows', async ({
  launch,
  tenant,
  keyring,
}) => {
  const first = await launch()
  await test.step('the keyring', async () => {
    const home = await signInAs(first.app, PARTNER)
    await expect(home.fact('Sign-in kept in')).toHaveText('The keychain of this computer')
    const { refresh, access, id } = await tenant.control.issuedTokens()
    expect(refresh).toHaveLength(1)
    const kept = (await keyringItems(keyring)).join('\n')
    expect([...refresh, ...access, ...id].filter((token) => kept.includes(token))).toEqual(refresh)
  })
  await first.close()

  await test.step('after a restart', async () => {
    const { app } = await launch()
    const shown = await watchShownViews(app)
    const home = await homeWindow(app)
    await expect(home.name).toHaveText('Alex Partner')
    await expect(home.status).toHaveText('Signed in')
    await expect(home.fact('Directory')).toHaveText('Partners')
    expect(await shown()).toEqual(['home'])

    await home.callApi({ path: '/api/reports' })
    await expect(home.answer).toContainText('Status 200')
    const { signIns, refreshes } = await tenant.control.counters()
    expect({ signIns, refreshes }).toEqual({ signIns: 1, refreshes: 1 })
  })
})
