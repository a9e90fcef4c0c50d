import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from './sample.ts'

const SAMPLE = join(import.meta.dirname, '../../electron-stand-in/self-test/sample')

/** The processes that name a folder on their command line. */
function processesOf(userData: string): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return all.filter((line) => line.includes(userData))
}

test.describe('the life of an app', () => {
  test('is kept by a listener of before-quit, then quits in Electron’s order and leaves no process', async ({
    launchSample,
  }) => {
    const { app, stdout, log, userData, close } = await launchSample()
    expect(processesOf(userData).length).toBeGreaterThan(0)
    await app.evaluate(({ app: main }) => {
      main.once('before-quit', (event) => {
        event.preventDefault()
        globalThis.sampleLog.push('kept')
      })
      main.quit()
    })
    await expect.poll(log).toContain('kept')
    expect(stdout()).not.toContain('will-quit')
    const exit = once(app.process(), 'exit')
    await close()
    expect(await exit).toEqual([0, null])
    expect(stdout()).toBe('sample: before-quit\nsample: before-quit\nsample: will-quit\nsample: quit\n')
    expect(processesOf(userData)).toEqual([])
  })

  test('quits when its last window is closed, and keeps what a page has stored', async ({
    launchSample,
  }, testInfo) => {
    const userData = testInfo.outputPath('user-data')
    const first = await launchSample({ userData })
    await test.step('closed', async () => {
      const { app, page } = first
      const [second] = await Promise.all([
        app.waitForEvent('window'),
        page.evaluate(() => sample.openSecond()),
      ])
      await second.getByRole('heading').waitFor()
      const arrived = await second.evaluateHandle(() => ({
        event: new Promise((resolve) => addEventListener('storage', resolve)),
      }))
      await page.evaluate(() => localStorage.setItem('kept', 'yes'))
      // What another window has been told of is no longer on its way.
      await arrived.evaluate(({ event }) => event.then(() => undefined))
      await second.close()
      const exit = once(app.process(), 'exit')
      await page.close()
      expect(await exit).toEqual([0, null])
      expect(first.stdout()).toContain('sample: quit')
    })
    await test.step('started again', async () => {
      const { page } = await launchSample({ userData })
      expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
    })
  })

  test('stays without windows where the app wants it to', async ({ launchSample }) => {
    const { app, log } = await launchSample({ env: { SAMPLE_STAYS_OPEN: '1' } })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(log).toContain('window-all-closed')
    expect(await log()).toEqual(expect.arrayContaining(['close', 'closed', 'window-all-closed']))
  })

  test('runs once for a user-data folder, and is told of the second start', async ({ running }) => {
    const { runtime, userData, log } = running
    const executable: unknown = createRequire(import.meta.url)('electron')
    const second = spawn(String(executable), [SAMPLE, `--user-data-dir=${userData}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [printed, exit] = await Promise.all([text(second.stderr), once(second, 'exit')])
    expect(exit).toEqual([0, null])
    if (runtime === 'stand-in') expect(printed).toContain('electron stand-in: NOT Electron')
    await expect.poll(log).toContain('second-instance true {"from":"sample"}')
  })

  test('starts again at once after it was killed, and leaves no process then', async ({
    launchSample,
  }, testInfo) => {
    const userData = testInfo.outputPath('user-data')
    const first = await launchSample({ userData })
    const exit = once(first.app.process(), 'exit')
    first.app.process().kill('SIGKILL')
    await exit
    const { app, page } = await launchSample({ userData })
    expect(await page.evaluate(() => sample.who())).toBe('app://sample/index.html')
    app.process().kill('SIGKILL')
    await expect.poll(() => processesOf(userData)).toEqual([])
  })
})

test('a crashed page is told to the app; without Chromium the app is gone too, and not by its own wish', async ({
  launchSample,
}) => {
  const { app, runtime, userData, log } = await launchSample()
  await test.step('the page', async () => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await expect.poll(log).toContain('render-process-gone crashed')
  })
  if (runtime === 'electron') return // a real Electron is one with its Chromium
  await test.step('Chromium', async () => {
    const exit = once(app.process(), 'exit')
    const chromium = processesOf(`--user-data-dir=${userData}/`).find((line) => !line.includes('--type='))
    process.kill(Number.parseInt(chromium ?? '', 10), 'SIGKILL')
    expect(await exit).toEqual([139, null])
  })
})
