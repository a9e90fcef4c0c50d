import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from './sample.ts'

const SAMPLE = join(import.meta.dirname, '../../electron-stand-in/self-test/sample')

/** The processes that name a folder on their command line. */
function processesOf(userData: string): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return all.filter((line) => line.includes(userData))
}

test.describe('the life of an app', () => {
  test('quits in Electron’s order, and leaves no process', async ({ launchSample }) => {
    const { stdout, userData, close } = await launchSample()
    expect(processesOf(userData).length).toBeGreaterThan(0)
    await close()
    expect(stdout()).toBe('sample: before-quit\nsample: will-quit\nsample: quit\n')
    expect(processesOf(userData)).toEqual([])
  })

  test('quits when its last window is closed', async ({ launchSample }) => {
    const { app, page, stdout } = await launchSample()
    const exit = once(app.process(), 'exit')
    await page.close()
    expect(await exit).toEqual([0, null])
    expect(stdout()).toContain('sample: quit')
  })

  test('stays without windows where the app wants it to', async ({ launchSample }) => {
    const { app, log } = await launchSample({ env: { SAMPLE_STAYS_OPEN: '1' } })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(log).toContain('window-all-closed')
    expect(await log()).toEqual(expect.arrayContaining(['close', 'closed', 'window-all-closed']))
  })

  test('is kept by a listener of before-quit, and leaves at the second call', async ({ launchSample }) => {
    const { app } = await launchSample()
    const exit = once(app.process(), 'exit')
    await app.evaluate(({ app: main }) => {
      main.once('before-quit', (event) => {
        event.preventDefault()
        globalThis.sampleLog.push('kept')
        setTimeout(() => main.quit(), 50)
      })
      main.quit()
    })
    expect(await exit).toEqual([0, null])
  })

  test('runs once for a user-data folder, and is told of the second start', async ({ launchSample }) => {
    const { userData, log } = await launchSample()
    const executable: unknown = createRequire(import.meta.url)('electron')
    const second = spawn(String(executable), [SAMPLE, `--user-data-dir=${userData}`], { stdio: 'ignore' })
    expect(await once(second, 'exit')).toEqual([0, null])
    await expect.poll(log).toContain('second-instance true {"from":"sample"}')
  })

  test('keeps what a page has stored for the next start', async ({ launchSample }, testInfo) => {
    const userData = testInfo.outputPath('user-data')
    const first = await launchSample({ userData })
    await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
    await first.close()
    const { page } = await launchSample({ userData })
    expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  })

  test('leaves no process when it is killed', async ({ launchSample }) => {
    const { app, userData } = await launchSample()
    app.process().kill('SIGKILL')
    await expect.poll(() => processesOf(userData)).toEqual([])
  })

  test('starts again at once after it was killed', async ({ launchSample }, testInfo) => {
    const userData = testInfo.outputPath('user-data')
    const first = await launchSample({ userData })
    const exit = once(first.app.process(), 'exit')
    first.app.process().kill('SIGKILL')
    await exit
    const { page } = await launchSample({ userData })
    expect(await page.evaluate(() => sample.who())).toBe('app://sample/index.html')
  })
})

test.describe('crashes', () => {
  test('a crashed page is told to the app', async ({ launchSample }) => {
    const { app, log } = await launchSample()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await expect.poll(log).toContain('render-process-gone crashed')
  })

  test('without Chromium the app is gone too, and not by its own wish', async ({ launchSample }) => {
    const { app, runtime, userData } = await launchSample()
    test.skip(runtime === 'electron', 'a real Electron is one with its Chromium')
    const exit = once(app.process(), 'exit')
    const chromium = processesOf(`--user-data-dir=${userData}/`).find((line) => !line.includes('--type='))
    process.kill(Number.parseInt(chromium ?? '', 10), 'SIGKILL')
    expect(await exit).toEqual([139, null])
  })
})
