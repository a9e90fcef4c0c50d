import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { refresh, signedInWithoutAsking, signInAs } from './signed-in.ts'
import type { Trouble } from './trouble.ts'

/** What goes wrong with a refresh, what the session then waits for, and how it goes on. */
const TROUBLE = [
  [{ kind: 'unavailable' }, 'the sign-in service', 'when the person wants it'],
  [
    { kind: 'too-many-requests', hint: 'rate-limit-reset' },
    'the sign-in service',
    'when the person wants it',
  ],
  [{ kind: 'cut-connection' }, 'the network', 'by itself'],
  [{ kind: 'captive-portal' }, 'the network', 'by itself'],
] as const satisfies readonly (readonly [Trouble, string, string])[]

for (const [fault, cause, how] of TROUBLE) {
  test(`${fault.kind}: the session is kept, waits for ${cause}, and goes on ${how}`, async ({
    launch,
    tenant,
    keyring,
  }) => {
    const { app } = await launch()
    const home = await signInAs(app, EMPLOYEE)
    await tenant.control.fault({ ...fault, on: 'token', grant: 'refreshToken' })
    await refresh(home)

    await expect(home.page.getByText(`Waiting for ${cause}`, { exact: true })).toBeVisible()
    await expect(home.page.getByText('You stay signed in. Latchkey tries again by itself.')).toBeVisible()
    const { refresh: tokens } = await tenant.control.issuedTokens()
    const kept = (await keyringItems(keyring)).join('\n')
    expect(tokens.filter((token) => kept.includes(token))).toEqual(tokens)
    await home.callApi({ path: '/api/reports' })
    await expect(home.answer).toContainText('Status 200')

    await tenant.control.clearFaults()
    if (how === 'when the person wants it') await home.tryNow.click()
    await expect(home.status).toHaveText('Signed in', { timeout: 15_000 })
    expect((await tenant.control.counters()).refreshes).toBe(1)
  })
}

test('no network after a restart: the session is kept', async ({ launch, tenant }) => {
  const first = await launch()
  await signInAs(first.app, EMPLOYEE)
  await first.close()
  await tenant.control.fault({ on: 'token', kind: 'cut-connection' })

  const { app } = await launch()
  const home = await signedInWithoutAsking(app)
  await expect(home.page.getByText('Waiting for the network', { exact: true })).toBeVisible()
  await tenant.control.clearFaults()
  await expect(home.status).toHaveText('Signed in', { timeout: 15_000 })
})

test('a refresh token that the tenant has revoked ends the session, with its reason', async ({
  launch,
  tenant,
  keyring,
}) => {
  const { app } = await launch()
  const home = await signInAs(app, EMPLOYEE)
  await tenant.control.revokeAll({ username: EMPLOYEE.username })
  await refresh(home)

  const login = await loginWindow(app)
  await expect(login.reason).toContainText('Please sign in again')
  await expect(login.reason).toContainText('because the sign-in service no longer accepts it')
  await expect(login.username).toHaveValue(EMPLOYEE.username)
  await expect(login.realm(EMPLOYEE.realm)).toBeChecked()
  await expect.poll(() => keyringItems(keyring)).toEqual(['canary'])
})
