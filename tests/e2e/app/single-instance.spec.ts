import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, test } from '../../fixtures/app-test.ts'
import { loginWindow } from '../../fixtures/login-window.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

test('a second start brings the first to the front, and leaves', async ({ launch, folders, keyring }) => {
  const { app } = await launch()
  const { submit } = await loginWindow(app)
  await submit.waitFor()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  const electron: unknown = createRequire(import.meta.url)('electron')
  const flags = [`--user-data-dir=${folders.userData}`, `--settings=${folders.settingsFile}`]
  const second = spawn(
    String(electron),
    [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags],
    {
      env: { ...process.env, ...keyring.env, TMPDIR: folders.temp },
      stdio: 'ignore',
    },
  )
  expect(await once(second, 'exit')).toEqual([0, null])

  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          minimized: window.isMinimized(),
          focused: window.isFocused(),
        })),
      ),
    )
    .toEqual([{ minimized: false, focused: true }])
})
