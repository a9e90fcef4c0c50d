import type * as Electron from 'electron'

type Preferences = Electron.WebPreferences

/** What a page of the app's must never be given, and the value that gives it. */
const INSECURE: Preferences = {
  allowRunningInsecureContent: true,
  contextIsolation: false,
  experimentalFeatures: true,
  nodeIntegration: true,
  nodeIntegrationInSubFrames: true,
  nodeIntegrationInWorker: true,
  sandbox: false,
  webSecurity: false,
  webviewTag: true,
}

const KNOWN = [
  ...Object.keys(INSECURE),
  ...([
    'additionalArguments',
    'devTools',
    'disableDialogs',
    'navigateOnDragDrop',
    'partition',
    'preload',
    'safeDialogs',
    'session',
    'spellcheck',
  ] satisfies (keyof Preferences)[]),
]

/** @throws where a preference is insecure, or is nothing that the stand-in knows of */
export function checkWebPreferences(preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (!KNOWN.includes(name)) throw new Error(`webPreferences.${name} is not in the stand-in`)
    if (name in INSECURE && Reflect.get(INSECURE, name) === value) {
      throw new Error(`webPreferences.${name}: ${String(value)} is insecure, and not in the stand-in`)
    }
  }
}
