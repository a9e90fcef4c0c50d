/** What Electron's own command line says. */
export interface CommandLine {
  /** Modules to load before the app: `-r`. */
  readonly preloads: string[]
  /** The app: a folder with a package.json, or a file. */
  readonly app: string | undefined
  /** All `--name=value` switches, also those behind the app. */
  readonly switches: Map<string, string>
}

export function readCommandLine(args: readonly string[]): CommandLine {
  const preloads: string[] = []
  const switches = new Map<string, string>()
  let app: string | undefined
  let isPreload = false
  for (const arg of args) {
    if (isPreload) {
      preloads.push(arg)
      isPreload = false
    } else if (app === undefined && (arg === '-r' || arg === '--require')) {
      isPreload = true
    } else if (arg.startsWith('--')) {
      const [name = '', ...value] = arg.slice(2).split('=')
      switches.set(name, value.join('='))
    } else if (app === undefined && !arg.startsWith('-')) {
      app = arg
    }
  }
  return { preloads, app, switches }
}
