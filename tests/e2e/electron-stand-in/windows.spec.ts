import { expect, test } from './sample.ts'

test.describe('windows', () => {
  test('a window is shown once it is ready, with its size, title and page', async ({ launchSample }) => {
    const { app, page, runtime, log } = await launchSample()
    await expect.poll(log).toContain('ready-to-show')
    const seen = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        title: window.getTitle(),
        isVisible: window.isVisible(),
        url: window.webContents.getURL(),
        width: window.getBounds().width,
      })),
    )
    const url = 'app://sample/index.html'
    expect(seen).toEqual([{ title: 'Sample page', isVisible: true, url, width: 640 }])
    const window = await app.browserWindow(page)
    expect(await window.evaluate((handle) => handle instanceof Object)).toBe(true)
    expect(await page.title()).toBe(
      runtime === 'electron' ? 'Sample page' : 'Sample page (Electron stand-in)',
    )
  })

  test('two windows live side by side, and one can be closed', async ({ running }) => {
    const { app, page } = running
    const [second] = await Promise.all([app.waitForEvent('window'), page.evaluate(() => sample.openSecond())])
    await expect(second).toHaveURL('app://sample/index.html#second')
    expect(await second.evaluate(() => sample.who())).toBe('app://sample/index.html#second')
    await second.close()
    const windows = (): Promise<number> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await expect.poll(windows).toBe(1)
    expect(await page.evaluate(() => sample.who())).toBe('app://sample/index.html')
  })

  test('the colours follow nativeTheme', async ({ running }) => {
    const { page } = running
    const isDark = (): Promise<boolean> =>
      page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await page.evaluate(() => sample.useDarkColors(true))
    await expect.poll(isDark).toBe(true)
    await page.evaluate(() => sample.useDarkColors(false))
    await expect.poll(isDark).toBe(false)
  })

  test('insecure preferences are refused', async ({ running }) => {
    const { app, runtime } = running
    test.skip(runtime === 'electron', 'a real Electron takes them')
    const messages = await app.evaluate(({ BrowserWindow }) =>
      [
        { contextIsolation: false },
        { nodeIntegration: true },
        { sandbox: false },
        { webSecurity: false },
        { webviewTag: true },
      ].map((webPreferences) => {
        try {
          new BrowserWindow({ webPreferences })
          return 'taken'
        } catch (error) {
          return String(error)
        }
      }),
    )
    for (const message of messages) expect(message).toMatch(/is insecure, and not in the stand-in$/)
  })

  test('whatever the stand-in does not have says so when it is used', async ({ running }) => {
    const { app, runtime } = running
    test.skip(runtime === 'electron', 'a real Electron has it')
    const messages = await app.evaluate((electron) =>
      [
        () => electron.Tray,
        () => electron.app.dock,
        () => electron.app.on('open-url', () => undefined),
        () => new electron.BrowserWindow({ frame: false }),
      ].map((use) => {
        try {
          use()
          return 'there'
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      }),
    )
    expect(messages).toEqual([
      'electron.Tray is not in the stand-in',
      'app.dock is not in the stand-in',
      "app.on('open-url') is not in the stand-in",
      "BrowserWindow's option frame is not in the stand-in",
    ])
  })
})
