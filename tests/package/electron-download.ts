import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Has Electron's own installer put the pinned Electron in its cache; says in one line why it could not. */
export function downloadElectron(): string | undefined {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const installer = require.resolve('electron/install.js')
  const { status, stderr } = spawnSync(process.execPath, [installer], { env, encoding: 'utf8' })
  if (status === 0) return undefined
  const [cause = 'its installer has failed'] = stderr.trim().split('\n')
  return `Nothing was packaged: Electron ${pinnedVersion()} cannot be downloaded here (${cause}).`
}

function pinnedVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'))
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return hasVersion ? String(manifest.version) : ''
}
