import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ELECTRON_VITE = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'))

/** Says something where it fails only. @throws then */
export function buildApp(root: string): void {
  const args = [join(ELECTRON_VITE, 'bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status === 0) return
  process.stderr.write(stderr)
  throw new Error('The build has failed.')
}
