import { expect, test } from '../../../fixtures/app-test.ts'
import { watchOpenedPages } from '../opened-pages.ts'
import { EMPLOYEE } from '../people.ts'
import { loginWindow } from '../../../fixtures/login-window.ts'
import { signInAs } from '../signed-in.ts'

const INVALID = { ok: false, failure: { code: 'invalid_message' } }
const LONG = 'x'.repeat(5_000)
const REQUEST = { username: 'alex@example.com', password: 'not-the-password', staySignedIn: true }

/** What a page that has gone bad might send as a sign-in. */
const SIGN_INS: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'alex@example.com'],
  ['a list', [REQUEST]],
  ['no password', { ...REQUEST, password: undefined }],
  ['an empty password', { ...REQUEST, password: '' }],
  ['a password that is too long', { ...REQUEST, password: LONG }],
  ['a username that is too long', { ...REQUEST, username: LONG }],
  ['a username of blanks', { ...REQUEST, username: '   ' }],
  ['a number as a realm', { ...REQUEST, realm: 1 }],
  ['a text as a choice', { ...REQUEST, staySignedIn: 'yes' }],
  ['one key too many', { ...REQUEST, grant_type: 'client_credentials' }],
]

/** What it might send to the API. */
const API_REQUESTS: readonly (readonly [string, unknown])[] = [
  ['another method', { id: 'a', method: 'TRACE', path: '/api/reports' }],
  ['another host', { id: 'a', method: 'GET', path: '//attacker.example/' }],
  ['another host, with a backslash', { id: 'a', method: 'GET', path: '/\\attacker.example/' }],
  ['a whole address', { id: 'a', method: 'GET', path: 'https://attacker.example/' }],
  ['no slash', { id: 'a', method: 'GET', path: 'api/reports' }],
  ['headers', { id: 'a', method: 'GET', path: '/api/reports', headers: { Authorization: 'none' } }],
  ['an id that is none', { id: 'a/b', method: 'GET', path: '/api/reports' }],
  ['a path that is too long', { id: 'a', method: 'GET', path: `/${LONG}` }],
]

const RESET = 'https://acme.example/reset'

/** What it might want opened in the browser. */
const LINKS: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['an address', 'https://attacker.example/'],
  ['the configured address itself', RESET],
  ['a file', 'file:///etc/passwd'],
  ['a name with an address', ['reset-password', 'https://attacker.example/']],
  ['a name that hides an address', { name: 'reset-password', toString: 'https://attacker.example/' }],
  ['a name that every object has', 'constructor'],
  ['a page that is not configured', 'support'],
]

test('messages of the wrong shape are refused, and reach nobody', async ({ launch, tenant }) => {
  const { app } = await launch({ settings: { passwordResetUrl: RESET } })
  const opened = await watchOpenedPages(app)
  const { page: login, submit } = await loginWindow(app)
  await submit.waitFor()
  for (const [name, message] of SIGN_INS) {
    await test.step(`a sign-in: ${name}`, async () => {
      const answer = await login.evaluate(
        (sent) => Reflect.apply(window.latchkey.session.signIn, undefined, [sent]) as unknown,
        message,
      )
      expect(answer).toEqual(INVALID)
    })
  }
  expect((await tenant.control.counters()).requests.token).toBe(0)
  await expect(submit).toBeEnabled()

  for (const [name, message] of LINKS) {
    await test.step(`a page to open: ${name}`, async () => {
      const answer = await login.evaluate(
        (sent) => Reflect.apply(window.latchkey.app.open, undefined, [sent]) as unknown,
        message,
      )
      expect(answer).toEqual(INVALID)
    })
  }
  await login.evaluate(() => window.latchkey.app.open('reset-password'))
  expect(await opened()).toEqual([RESET])

  await test.step('signed out, a page gets no API call through', async () => {
    const answer = await login.evaluate(() =>
      window.latchkey.api.request({ id: 'a', method: 'GET', path: '/api/reports' }),
    )
    expect(answer).toEqual({ ok: false, failure: { code: 'not_signed_in' } })
    expect((await tenant.control.counters()).requests.api).toBe(0)
  })

  const { page: home } = await signInAs(app, EMPLOYEE)
  for (const [name, message] of API_REQUESTS) {
    await test.step(`an API request: ${name}`, async () => {
      const answer = await home.evaluate(
        (sent) => Reflect.apply(window.latchkey.api.request, undefined, [sent]) as unknown,
        message,
      )
      expect(answer).toEqual(INVALID)
    })
  }
  expect((await tenant.control.counters()).requests.api).toBe(0)
})
