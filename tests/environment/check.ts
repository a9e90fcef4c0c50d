import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chooseRuntime } from '../fixtures/electron-runtime.ts'
import { REQUIREMENTS, type Requirement } from './requirements.ts'

/** What is to be done about the requirements that are not met. */
export type Remedy =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'tell'; readonly missing: readonly string[]; readonly command: string }

/** Only root on a Debian system installs by itself; anyone else is told the one command. */
export function remedyFor(
  missing: readonly Requirement[],
  { isRoot, hasApt }: { isRoot: boolean; hasApt: boolean },
): Remedy {
  if (missing.length === 0) return { kind: 'nothing' }
  const packages = [...new Set(missing.map((requirement) => requirement.package))]
  if (isRoot && hasApt) return { kind: 'install', packages }
  const install = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`
  const command = `sudo sh -c 'apt-get update && ${install}'`
  return { kind: 'tell', missing: missing.map(({ what }) => what), command }
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

function install(packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(', ')} with apt-get.`)
  return aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...packages)
}

function unmet(): Requirement[] {
  return REQUIREMENTS.filter(({ isThere }) => !isThere())
}

function checkLinux(): boolean {
  const hasApt = existsSync('/usr/bin/apt-get')
  const remedy = remedyFor(unmet(), { isRoot: process.getuid?.() === 0, hasApt })
  if (remedy.kind === 'nothing') return true
  if (remedy.kind === 'tell') {
    const elsewhere = hasApt ? '' : ' (these are the names of the packages on Debian)'
    console.error(
      `Not on this system: ${remedy.missing.join(', ')}. Please run${elsewhere}:\n\n  ${remedy.command}\n`,
    )
    return false
  }
  if (!install(remedy.packages)) {
    console.error('apt-get has failed.')
    return false
  }
  const still = unmet()
  if (still.length > 0)
    console.error(`Installed, but still not found: ${still.map(({ what }) => what).join(', ')}.`)
  return still.length === 0
}

function checkElectron(): boolean {
  if (chooseRuntime() === 'electron') return true
  console.error('Electron has not been downloaded. Please run:\n\n  npx install-electron\n')
  return false
}

/**
 * Sees that the system has what the tests and the demo need, and says what it does about it.
 *
 * @returns whether they can run
 */
export function checkEnvironment(): boolean {
  return process.platform === 'linux' ? checkLinux() : checkElectron()
}

if (import.meta.main && !checkEnvironment()) process.exitCode = 1
