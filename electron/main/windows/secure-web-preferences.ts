import type { WebPreferences } from 'electron'

export interface PreferencesDeps {
  /** Absolute path of the preload script. */
  preload: string
  isPackaged: boolean
}

/** https://www.electronjs.org/docs/latest/tutorial/security: the defaults that matter are stated all the same. */
export function secureWebPreferences({ preload, isPackaged }: PreferencesDeps): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // A spell checker keeps what is typed, and fetches its dictionaries from elsewhere.
    spellcheck: false,
    devTools: !isPackaged,
  }
}
