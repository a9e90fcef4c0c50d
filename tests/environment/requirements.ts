import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fakeTimeLibrary } from './fake-time.ts'

/** Something that the tests and the demo need of a Linux system, and the Debian package that has it. */
export interface Requirement {
  readonly what: string
  readonly package: string
  readonly isThere: () => boolean
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

const program = (name: string, from: string): Requirement => ({
  what: name,
  package: from,
  isThere: () => isOnPath(name),
})

/** Only root can give a test a network of its own to cut. */
const rootsProgram = (name: string, from: string): Requirement => ({
  ...program(name, from),
  isThere: () => process.getuid?.() !== 0 || isOnPath(name),
})

export const REQUIREMENTS: readonly Requirement[] = [
  program('chromium', 'chromium'),
  program('chromium-headless-shell', 'chromium-headless-shell'),
  program('Xvfb', 'xvfb'),
  program('xauth', 'xauth'),
  program('dbus-daemon', 'dbus'),
  program('dbus-send', 'dbus'),
  program('gnome-keyring-daemon', 'gnome-keyring'),
  program('openssl', 'openssl'),
  rootsProgram('ip', 'iproute2'),
  rootsProgram('nft', 'nftables'),
  {
    what: 'libsecret',
    package: 'libsecret-1-0',
    isThere: () => globSync('{/usr,}/lib{,64}/{,*/}libsecret-1.so.0').length > 0,
  },
  {
    what: 'libfaketime',
    package: 'libfaketime',
    isThere: () => fakeTimeLibrary() !== undefined,
  },
]
