import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ELECTRON_VITE = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'))

/** @throws when the build has said what is wrong */
export function buildApp(root: string): void {
  const args = [join(ELECTRON_VITE, 'bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The build has failed.')
}
