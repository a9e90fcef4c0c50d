import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from '../../fixtures/app-test.ts'
import { CLOSED_NETWORK } from '../../fixtures/closed-network.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const ELECTRON_VITE = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js')

// `npm start` without the build, which would disturb the tests beside this one.
test('npm start runs the built app with the arguments that it is given', async ({
  folders,
  keyring,
  tenant,
}) => {
  test.skip(process.platform === 'win32', 'ends the app by a signal')
  const { userData, settingsFile, temp } = folders
  await writeFile(settingsFile, JSON.stringify(tenant.settings))
  const electron: unknown = createRequire(import.meta.url)('electron')
  const args = [`--user-data-dir=${userData}`, `--settings=${settingsFile}`, CLOSED_NETWORK]
  const started = spawn(
    process.execPath,
    [
      ELECTRON_VITE,
      'preview',
      '--skipBuild',
      ...(process.getuid?.() === 0 ? ['--noSandbox'] : []),
      '--',
      ...args,
    ],
    {
      cwd: ROOT,
      env: { ...process.env, ...keyring.env, TMPDIR: temp, ELECTRON_EXEC_PATH: String(electron) },
      stdio: 'ignore',
    },
  )
  const exit = once(started, 'exit')
  try {
    const log = join(userData, 'logs/latchkey.log')
    await expect
      .poll(() => readFile(log, 'utf8').catch(() => ''))
      .toMatch(/"event":"app.started".*"settings":true/)
  } finally {
    started.kill('SIGTERM')
    await exit
  }
})
