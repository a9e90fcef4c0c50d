import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../../../fixtures/app-test.ts'
import { loginWindow } from '../../../fixtures/login-window.ts'

/** What a page does to go elsewhere, and what the log says of it where main has been asked. */
const ATTEMPTS: readonly (readonly [string, (remote: string) => void, string | undefined])[] = [
  ['an address of its own choice', (remote) => (location.href = remote), 'navigation.denied'],
  ['a replaced address', (remote) => location.replace(remote), 'navigation.denied'],
  ['a file of this computer', () => (location.href = 'file:///etc/hostname'), undefined],
  ['a script as an address', () => (location.href = 'javascript:document.title="run"'), undefined],
  [
    'a link',
    (remote) => {
      const link = Object.assign(document.createElement('a'), { href: remote, textContent: 'out' })
      document.body.append(link)
      link.click()
    },
    'navigation.denied',
  ],
  [
    'a link to a new window',
    (remote) => {
      const link = Object.assign(document.createElement('a'), { href: remote, target: '_blank' })
      document.body.append(link)
      link.click()
    },
    'window-open.denied',
  ],
  [
    'a download',
    () => {
      const href = URL.createObjectURL(new Blob(['x']))
      const link = Object.assign(document.createElement('a'), { href, download: 'x.txt' })
      document.body.append(link)
      link.click()
    },
    'download.denied',
  ],
  ['window.open', (remote) => void window.open(remote), 'window-open.denied'],
]

test('a page does not leave, opens no window, and gets no permission', async ({
  launch,
  tenant,
  folders,
}) => {
  const { app } = await launch()
  const { page, submit } = await loginWindow(app)
  await submit.waitFor()
  const log = join(folders.userData, 'logs/latchkey.log')
  const denied = async (event: string): Promise<number> =>
    (await readFile(log, 'utf8')).split(`"${event}"`).length - 1

  for (const [name, attempt, event] of ATTEMPTS) {
    await test.step(name, async () => {
      const before = event === undefined ? 0 : await denied(event)
      await page.evaluate(attempt, `${tenant.issuer}.well-known/openid-configuration`)
      if (event !== undefined) await expect.poll(() => denied(event)).toBe(before + 1)
      else await page.waitForTimeout(100)

      await expect(submit).toBeVisible()
      expect(page.url()).toBe('app://latchkey/index.html#login')
      expect(await page.title()).toContain('Sign in')
      expect(app.windows()).toHaveLength(1)
    })
  }
  expect((await tenant.control.counters()).requests.discovery).toBe(0)

  const answers = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error))
    return {
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', nameOf),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', nameOf),
      location: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
    }
  })
  const { camera, ...others } = answers
  expect(others).toEqual({ notifications: 'denied', clipboard: 'NotAllowedError', location: 1 })
  // A computer without a camera has no need to ask.
  expect(camera).toMatch(/^(NotAllowedError|NotFoundError)$/)
})
