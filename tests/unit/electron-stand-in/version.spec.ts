import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const DIST = join(import.meta.dirname, '../../electron-stand-in/dist')
const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }

test('the stand-in says that it is the Electron that the project pins', () => {
  expect(readFileSync(join(DIST, 'version'), 'utf8')).toBe(version)
  expect(execFileSync(join(DIST, 'electron'), ['--version'], { encoding: 'utf8' })).toBe(`v${version}\n`)
})

test('with ELECTRON_RUN_AS_NODE it is Node 24 or newer', () => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const printed = execFileSync(join(DIST, 'electron'), ['-p', 'process.versions.node'], {
    env,
    encoding: 'utf8',
  })
  expect(Number.parseInt(printed, 10)).toBeGreaterThanOrEqual(24)
})
