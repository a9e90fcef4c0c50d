import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from './pack.ts'

/** A port on loopback that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

test('where no Electron can be downloaded, packaging says so in one line and stops', async ({}, testInfo) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tests/package/main.ts')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ELECTRON_MIRROR: `http://127.0.0.1:${await closedPort()}/`,
      electron_config_cache: testInfo.outputPath('cache'),
      // An Electron of this system may be here: ask for one that is not.
      ELECTRON_INSTALL_PLATFORM: process.platform === 'win32' ? 'linux' : 'win32',
    },
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Nothing was packaged: Electron [\d.]+ cannot be downloaded here \(.+\)\.\n$/)
  expect(existsSync(testInfo.outputPath('cache'))).toBe(false)
})
