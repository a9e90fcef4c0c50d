import type { Latchkey } from '../../../../shared/contract.ts'
import { expect, test } from '../../../fixtures/app-test.ts'
import { loginWindow } from '../../../fixtures/login-window.ts'
import { EMPLOYEE } from '../people.ts'
import { signInAs } from '../signed-in.ts'

/** `window.latchkey`, whole. */
const CONTRACT = {
  app: { setup: 'function', open: 'function' },
  preferences: { current: 'function', change: 'function', onChange: 'function' },
  accent: { current: 'function', onChange: 'function' },
  session: {
    current: 'function',
    onChange: 'function',
    prepare: 'function',
    signIn: 'function',
    cancelSignIn: 'function',
    refresh: 'function',
    signOut: 'function',
    timeline: 'function',
  },
  mfa: {
    choose: 'function',
    submitCode: 'function',
    resend: 'function',
    enrol: 'function',
    confirmSaved: 'function',
    cancel: 'function',
    copySecret: 'function',
    copyRecoveryCodes: 'function',
    saveRecoveryCodes: 'function',
  },
  network: { isOnline: 'function', onChange: 'function' },
  api: { request: 'function', cancel: 'function' },
} satisfies { [Part in keyof Latchkey]: Record<keyof Latchkey[Part], 'function'> }

/** What belongs to Node and Electron, and not to a page. */
const NOT_OF_A_PAGE = [
  'require',
  'module',
  'exports',
  'process',
  'global',
  'Buffer',
  'electron',
  'ipcRenderer',
  'contextBridge',
  '__dirname',
]

test('a page has the contract, frozen, and nothing else of Electron; a push brings it a session alone', async ({
  launch,
}) => {
  const { app } = await launch()
  const { page } = await signInAs(app, EMPLOYEE)

  const surface = await page.evaluate(() =>
    Object.fromEntries(
      Object.entries(window.latchkey).map(([part, calls]: [string, object]) => [
        part,
        Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, typeof call])),
      ]),
    ),
  )
  expect(surface).toEqual(CONTRACT)
  const isFrozen = await page.evaluate(() =>
    Object.values({ whole: window.latchkey, ...window.latchkey }).every((part) => Object.isFrozen(part)),
  )
  expect(isFrozen).toBe(true)
  const found = await page.evaluate((names) => names.filter((name) => name in window), NOT_OF_A_PAGE)
  expect(found).toEqual([])

  const pushed = page.evaluate(
    () =>
      new Promise<{ count: number; keys: string[] }>((resolve) => {
        window.latchkey.session.onChange((...received: object[]) =>
          resolve({ count: received.length, keys: Object.keys(received[0] ?? {}) }),
        )
      }),
  )
  await page.evaluate(() => window.latchkey.session.refresh())
  const { count, keys } = await pushed
  expect(count).toBe(1)
  expect(keys).toEqual(expect.arrayContaining(['kind', 'account', 'next']))
})

test('the content security policy lets a page run its own scripts and reach nobody', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  const { page, submit } = await loginWindow(app)
  await submit.waitFor()

  const attempts = await page.evaluate(async (remote) => {
    const violated: string[] = []
    // A form is judged last, and only after it has been sent.
    const everything = new Promise<string[]>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violated.push(effectiveDirective)
        if (effectiveDirective === 'form-action') resolve(violated)
      })
    })
    // Not inside of a DevTools call: there the policy does not hold.
    const later = (work: () => unknown): Promise<unknown> =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(work())
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown')
          }
        }),
      )
    const loaded = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('blocked')
        document.body.append(element)
      })
    const element = <Name extends 'iframe' | 'img' | 'link' | 'script'>(
      name: Name,
      properties: Partial<HTMLElementTagNameMap[Name]>,
    ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties)

    return {
      eval: await later(() => (0, eval)('1')),
      timer: await later(() => Reflect.construct(Function, ['return 1'])),
      markup: await later(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      inlineScript: await later(() => document.body.append(element('script', { text: 'window.ran = 1' }))),
      ran: 'ran' in window,
      fetch: await fetch(remote).then(
        () => 'loaded',
        () => 'blocked',
      ),
      image: await loaded(element('img', { src: remote })),
      styleSheet: await loaded(element('link', { rel: 'stylesheet', href: remote })),
      frame: await loaded(element('iframe', { src: remote })),
      form: await later(() => {
        const form = Object.assign(document.createElement('form'), { action: remote, method: 'post' })
        document.body.append(form)
        form.submit()
      }),
      violated: await everything,
    }
  }, `${tenant.issuer}.well-known/openid-configuration`)

  expect(attempts).toMatchObject({
    eval: 'EvalError',
    timer: 'EvalError',
    markup: 'TypeError',
    inlineScript: 'TypeError',
    ran: false,
    fetch: 'blocked',
    image: 'blocked',
    styleSheet: 'blocked',
  })
  expect(attempts.violated).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'style-src-elem', 'frame-src', 'form-action']),
  )
  expect((await tenant.control.counters()).requests).toMatchObject({ discovery: 0, token: 0 })
})
