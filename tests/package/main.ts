import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { downloadElectron } from './electron-download.ts'

/**
 * Builds the installers of the system that it runs on, in release/. Options go to electron-builder:
 * `npm run package -- --linux dir`, or `--config.electronDist=FILE.zip` for an Electron that is at hand.
 */
const options = process.argv.slice(2)

const MODULES = join(import.meta.dirname, '../../node_modules')

function run(command: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [join(MODULES, command), ...args], { stdio: 'inherit' }).status === 0
}

function makePackage(): boolean {
  return (
    run('electron-vite/bin/electron-vite.js', 'build') &&
    run('electron-builder/cli.js', '--publish', 'never', ...options)
  )
}

const isElectronGiven = options.some((option) => option.startsWith('--config.electronDist'))
const obstacle = isElectronGiven ? undefined : downloadElectron()
if (obstacle !== undefined) console.error(obstacle)
process.exitCode = obstacle === undefined && makePackage() ? 0 : 1
