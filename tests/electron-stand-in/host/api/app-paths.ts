import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** Electron's folders on Linux. */
export class AppPaths {
  readonly #chosen = new Map<string, string>()
  readonly #appName: () => string
  readonly #userDataSwitch: () => string | undefined

  /** @param userDataSwitch the value of `--user-data-dir`, which Electron honours */
  constructor(appName: () => string, userDataSwitch: () => string | undefined) {
    this.#appName = appName
    this.#userDataSwitch = userDataSwitch
  }

  get(name: string): string {
    const chosen = this.#chosen.get(name)
    if (chosen !== undefined) return chosen
    switch (name) {
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
      case 'userData': {
        const given = this.#userDataSwitch()
        return given ? resolve(given) : join(this.get('appData'), this.#appName())
      }
      case 'sessionData':
        return this.get('userData')
      case 'logs':
        return join(this.get('userData'), 'logs')
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad')
      default:
        throw new Error(`Failed to get '${name}' path`)
    }
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    mkdirSync(path, { recursive: true })
    this.#chosen.set(name, path)
  }
}
