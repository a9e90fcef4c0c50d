import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { failures } from '../../../renderer/i18n/en/failures.ts'
import { EMPLOYEE } from './people.ts'
import { signInAs } from './signed-in.ts'
import type { Trouble } from './trouble.ts'

const { network, server_error, token_rejected, unreadable_response } = failures
const serverError = (status: number): string => server_error({ status }).detail
const unreadable = (problem: 'not_json' | 'redirect' | 'too_large'): string =>
  unreadable_response[problem]().detail

/** What the token endpoint answers, and what is said of it. */
const TROUBLE = [
  [{ kind: 'server-error' }, serverError(500)],
  [{ kind: 'bad-gateway' }, serverError(502)],
  [{ kind: 'cut-connection' }, network.interrupted.detail],
  [{ kind: 'half-response' }, network.interrupted.detail],
  [{ kind: 'captive-portal' }, unreadable('not_json')],
  [{ kind: 'invalid-json' }, unreadable('not_json')],
  [{ kind: 'empty-body' }, unreadable('not_json')],
  [{ kind: 'redirect', location: 'https://portal.example/' }, unreadable('redirect')],
  [{ kind: 'large-body', bytes: 3_000_000 }, unreadable('too_large')],
  [
    { kind: 'missing-field', field: 'access_token' },
    unreadable_response.missing_field({ field: 'access_token', status: undefined }).detail,
  ],
  [
    { kind: 'lying-token', token: 'id_token', lie: 'wrong-signature' },
    token_rejected.signature({ token: 'id_token' }).detail,
  ],
  [
    { kind: 'lying-token', token: 'access_token', lie: 'wrong-audience' },
    token_rejected.audience({ token: 'access_token' }).detail,
  ],
] as const satisfies readonly (readonly [Trouble, string])[]

test('whatever the network and the tenant do, it is said in words, and the next attempt works', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  for (const [fault, sentence] of TROUBLE) {
    await test.step(Object.values(fault).join(' '), async () => {
      await tenant.control.fault({ ...fault, on: 'token', times: 1 })
      await login.signIn(EMPLOYEE)
      await expect(login.alert).toContainText(sentence)
      await expect(login.password).toHaveValue('')
      await expect(login.password).toBeFocused()
    })
  }
  const home = await signInAs(app, EMPLOYEE)
  await expect(home.name).toHaveText('Alex Example')
})

test('tokens that cannot be trusted are given back to the tenant; one that cannot be reached is told', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  await tenant.control.fault({
    on: 'token',
    kind: 'lying-token',
    token: 'id_token',
    lie: 'wrong-issuer',
    times: 1,
  })
  await login.signIn(EMPLOYEE)

  await expect(login.alert).toContainText('The sign-in could not be trusted')
  expect(await tenant.control.liveRefreshTokens()).toBe(0)

  await tenant.stop()
  await login.signIn(EMPLOYEE)

  await expect(login.alert).toContainText(network.refused.title)
  await expect(login.password).toBeFocused()
})

test('a quick answer shows no progress; a slow one does after 300 ms, and Cancel stops it', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const login = await loginWindow(app)
  await test.step('quick', async () => {
    const shown = login.page.evaluate(
      () =>
        new Promise<{ took: number; labels: string[] }>((resolve) => {
          const labels: string[] = []
          let sent = 0
          document.addEventListener('submit', () => (sent = performance.now()), { capture: true, once: true })
          new MutationObserver(() => {
            const label = document.querySelector('button[type=submit]')?.textContent ?? ''
            if (labels.at(-1) !== label) labels.push(label)
            if (document.querySelector('#password-message'))
              resolve({ took: performance.now() - sent, labels })
          }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        }),
    )
    await login.signIn({ ...EMPLOYEE, password: 'not-the-password' })
    const { took, labels } = await shown
    // On a machine that is busy enough it was not quick.
    expect(labels).toEqual(took < 300 ? ['Sign in'] : expect.arrayContaining(['Sign in']))
  })
  await test.step('slow', async () => {
    await tenant.control.fault({ on: 'token', kind: 'latency', milliseconds: 20_000 })
    await login.fill(EMPLOYEE)
    const waited = login.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sent = 0
          document.addEventListener('submit', () => (sent = performance.now()), { capture: true, once: true })
          new MutationObserver((_changes, observer) => {
            if (!document.body.innerText.includes('Cancel')) return
            observer.disconnect()
            resolve(performance.now() - sent)
          }).observe(document.body, { subtree: true, childList: true })
        }),
    )
    await login.password.press('Enter')

    expect(await waited).toBeGreaterThanOrEqual(300)
    await expect(login.submit).toHaveText('Signing in…')
    await expect(login.password).toHaveValue('')
    await login.cancel.click()
    await expect(login.alert).toContainText('Cancelled')
    await expect(login.password).toBeFocused()
    await expect(login.submit).toHaveText('Sign in')
  })
})
