import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, test } from './sample.ts'

test.describe('navigation', () => {
  test('a link to elsewhere is denied', async ({ running }) => {
    const { page, log } = running
    await page.getByRole('link', { name: 'Leave' }).click()
    await expect.poll(log).toContain('will-navigate https://example.com/leave')
    expect(page.url()).toBe('app://sample/index.html')
  })

  test('every way to a window of the page’s own is denied', async ({ running }) => {
    const { app, page, log } = running
    await page.getByRole('link', { name: 'New window' }).click()
    await expect.poll(log).toContain('window-open https://example.com/blank')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect.poll(log).toContain('window-open https://example.com/open')
    await expect(page.getByRole('heading')).toHaveText('null')
    await page.getByRole('link', { name: 'Leave' }).click({ modifiers: ['ControlOrMeta'] })
    await expect.poll(log).toContain('window-open https://example.com/leave')
    expect(app.windows()).toHaveLength(1)
  })

  test('a page from elsewhere is known as such when it sends', async ({ launchSample }) => {
    const server = createServer((_request, response) => response.end('<title>Elsewhere</title>'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`

    const { page, close } = await launchSample({ env: { SAMPLE_MAY_NAVIGATE_TO: url } })
    await page.evaluate((target) => location.assign(target), url)
    await page.waitForURL(url)
    expect(await page.evaluate(() => sample.who())).toBe(url)
    await close()
    server.close()
  })

  test('an address that nobody serves does not load', async ({ running }) => {
    const { app, page } = running
    const message = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL('http://127.0.0.1:1/')
        .catch((error: unknown) => String(error)),
    )
    expect(message).toBe("Error: ERR_UNSAFE_PORT (-312) loading 'http://127.0.0.1:1/'")
    await page.waitForURL('chrome-error://chromewebdata/')
  })
})

test.describe('permissions and requests', () => {
  test('the app’s handler decides', async ({ running }) => {
    const { page, log } = running
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('granted')
    const camera = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      ),
    )
    expect(camera).toMatch(/^(NotAllowed|NotFound)Error$/) // the latter where there is no camera at all
    expect(await log()).toEqual(expect.arrayContaining(['permission notifications', 'permission media']))
  })

  test('a request that webRequest cancels fails', async ({ running }) => {
    const { page, log } = running
    const answer = await page.evaluate(() =>
      fetch('/blocked').then(
        () => 'answered',
        () => 'failed',
      ),
    )
    expect(answer).toBe('failed')
    expect(await log()).toContain('blocked app://sample/blocked')
  })

  test('a download is the app’s to allow', async ({ running }) => {
    const { page, log } = running
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'data:text/plain,x',
        download: 'note.txt',
      })
      document.body.append(link)
      link.click()
    })
    await expect.poll(log).toContain('will-download note.txt data:text/plain,x')
  })

  test('what is opened in the browser is only recorded', async ({ running }) => {
    const { app, page, runtime, log } = running
    test.skip(runtime === 'electron', 'a real Electron would open it')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect.poll(log).toContain('window-open https://example.com/open')
    const calls = await app.evaluate(() => globalThis.electronStandIn.calls)
    expect(calls).toContainEqual({ api: 'shell.openExternal', args: ['https://example.com/open', undefined] })
  })
})
