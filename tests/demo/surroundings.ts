import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startDisplay } from '../environment/display.ts'
import { startKeyring } from '../environment/keyring.ts'

/** The screen and the keychain that the app finds, as variables of its environment. */
export interface Surroundings extends AsyncDisposable {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The person's own keychain: what the demo puts there has to be taken away again. */
  readonly isOwnKeychain: boolean
}

const OWN: Surroundings = {
  env: {},
  isOwnKeychain: true,
  [Symbol.asyncDispose]: () => Promise.resolve(),
}

/** A screen that nobody sees and a keyring that nobody else uses; Windows and macOS have the person's own only. */
export async function privateSurroundings(): Promise<Surroundings> {
  if (process.platform !== 'linux') return OWN
  await using started = new AsyncDisposableStack()
  const display = await startDisplay()
  started.defer(() => display.stop())
  const keyring = started.use(await startKeyring())
  const owned = started.move()
  return {
    env: { ...keyring.env, DISPLAY: display.name, WAYLAND_DISPLAY: undefined },
    isOwnKeychain: false,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** The person's own screen and keychain; a private keyring where Linux has none. */
export async function ownSurroundings(): Promise<Surroundings> {
  if (process.platform !== 'linux' || hasSecretService()) return OWN
  const keyring = await startKeyring()
  return { env: keyring.env, isOwnKeychain: false, [Symbol.asyncDispose]: () => keyring.stop() }
}

/** Whether someone on the session bus keeps secrets, or would if asked. */
function hasSecretService(): boolean {
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR = '' } = process.env
  // Without this dbus-send could start a bus that stays.
  if (DBUS_SESSION_BUS_ADDRESS === undefined && !existsSync(join(XDG_RUNTIME_DIR, 'bus'))) return false
  return ['ListNames', 'ListActivatableNames'].some((method) => {
    const bus = ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', `org.freedesktop.DBus.${method}`]
    const { stdout } = spawnSync('dbus-send', ['--session', '--print-reply', ...bus], { encoding: 'utf8' })
    return stdout.includes('"org.freedesktop.secrets"')
  })
}
