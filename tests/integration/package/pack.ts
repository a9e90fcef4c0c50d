import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export const ROOT = join(import.meta.dirname, '../../..')
const require = createRequire(import.meta.url)
const execute = promisify(execFile)

/** The system to pack for. */
export interface Target {
  platform: 'linux' | 'win32'
  arch: 'x64' | 'arm64'
}

export interface Packed {
  /** The folder that an installer would copy. */
  app: string
  remove(): Promise<void>
}

/** Builds and packs the app as it is, for one system, around an Electron that is only a folder. */
export async function pack(target: Target): Promise<Packed> {
  const work = await mkdtemp(join(tmpdir(), 'latchkey-package-'))
  const remove = (): Promise<void> => rm(work, { recursive: true })
  try {
    return { app: await packIn(work, target), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function packIn(work: string, { platform, arch }: Target): Promise<string> {
  const project = join(work, 'project')
  await layOutProject(project)
  const electron = await layOutElectron(join(work, 'electron'))
  await run(ROOT, 'electron-vite/bin/electron-vite.js', 'build', '--outDir', join(project, 'out'))
  await leaveScreenshot(join(project, 'out/demo'))
  const settings = [
    `--projectDir=${project}`,
    `--config.electronDist=${electron}`,
    // An executable without a byte takes neither resources nor the archive's digest.
    '--config.win.signAndEditExecutable=false',
    '--config.disableAsarIntegrity=true',
  ]
  await run(
    project,
    'electron-builder/cli.js',
    platform === 'linux' ? '--linux' : '--win',
    'dir',
    `--${arch}`,
    '--publish',
    'never',
    ...settings,
  )
  const system = platform === 'linux' ? 'linux' : 'win'
  return join(project, 'release', arch === 'x64' ? `${system}-unpacked` : `${system}-${arch}-unpacked`)
}

/** The repository with a build of its own, so that packing disturbs no other use of out/. */
async function layOutProject(project: string): Promise<void> {
  await mkdir(project)
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'README.md'])
    await copyFile(join(ROOT, file), join(project, file)).catch(() => undefined)
  for (const folder of ['electron', 'renderer', 'shared', 'tests', 'docs', 'node_modules'])
    await symlink(join(ROOT, folder), join(project, folder), 'junction')
}

/** The tour writes its own beside the bundles. */
async function leaveScreenshot(folder: string): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, 'home.png'), '')
}

async function layOutElectron(folder: string): Promise<string> {
  const { version } = require('electron/package.json') as { version: string }
  const licences = { LICENSE: '', 'LICENSES.chromium.html': '' }
  const files = { ...licences, version, electron: '', 'chrome-sandbox': '', 'electron.exe': '' }
  const locales = { 'locales/en-US.pak': '', 'locales/de.pak': '', 'resources/.keep': '' }
  for (const [name, content] of Object.entries({ ...files, ...locales })) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await chmod(join(folder, 'electron'), 0o755)
  return folder
}

async function run(cwd: string, command: string, ...args: string[]): Promise<void> {
  await execute(process.execPath, [join(ROOT, 'node_modules', command), ...args], { cwd })
}
