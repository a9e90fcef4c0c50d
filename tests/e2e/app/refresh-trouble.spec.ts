import { expect, test } from '../../fixtures/app-test.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE } from './people.ts'
import { refresh, signedInWithoutAsking, signInAs } from './signed-in.ts'
import type { Trouble } from './trouble.ts'

/** What the session waits for, how it goes on, and what goes wrong with a refresh. */
const TROUBLE = [
  [
    'the sign-in service',
    'when the person wants it',
    [{ kind: 'unavailable' }, { kind: 'too-many-requests', hint: 'rate-limit-reset' }],
  ],
  ['the network', 'by itself', [{ kind: 'cut-connection' }, { kind: 'captive-portal' }]],
] as const satisfies readonly (readonly [string, string, readonly Trouble[]])[]

for (const [cause, how, faults] of TROUBLE) {
  test(`the session is kept, waits for ${cause}, and goes on ${how}`, async ({ launch, tenant, keyring }) => {
    const { app } = await launch()
    const home = await signInAs(app, EMPLOYEE)
    for (const [index, fault] of faults.entries()) {
      await test.step(fault.kind, async () => {
        await tenant.control.fault({ ...fault, on: 'token', grant: 'refreshToken' })
        await refresh(home)

        await expect(home.page.getByText(`Waiting for ${cause}`, { exact: true })).toBeVisible()
        await expect(home.page.getByText('You stay signed in. Latchkey tries again by itself.')).toBeVisible()
        const { refresh: tokens } = await tenant.control.issuedTokens()
        expect(tokens).toHaveLength(index + 1)
        expect((await keyringItems(keyring)).join('\n')).toContain(tokens.at(-1))
        await home.callApi({ path: '/api/reports' })
        await expect(home.answer).toContainText('Status 200')

        await tenant.control.clearFaults()
        if (how === 'when the person wants it') await home.tryNow.click()
        await expect(home.status).toHaveText('Signed in', { timeout: 15_000 })
        expect((await tenant.control.counters()).refreshes).toBe(index + 1)
      })
    }
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
