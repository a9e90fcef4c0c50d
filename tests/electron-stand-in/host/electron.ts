import type * as Electron from 'electron'
import { app } from './api/app.ts'
import { BrowserWindow } from './api/browser-window.ts'
import { clipboard, dialog, powerMonitor, shell } from './api/desktop.ts'
import { ipcMain } from './api/ipc-main.ts'
import { Menu } from './api/menu.ts'
import { nativeTheme } from './api/native-theme.ts'
import { net, protocol } from './api/net.ts'
import { screen } from './api/screen.ts'
import { session } from './api/session.ts'
import { absent, onlyWhatIsThere } from './api/stand-in-object.ts'
import { systemPreferences } from './api/system-preferences.ts'
import { webContents } from './api/web-contents.ts'

type Class<Instance> = abstract new (...args: never) => Instance

/** The names, of a module or of a class's objects, that Electron does not have. */
type Invented<Ours, Theirs> =
  | Exclude<keyof Ours, keyof Theirs>
  | (Ours extends Class<infer Own>
      ? Theirs extends Class<infer Real>
        ? Exclude<keyof Own, keyof Real>
        : never
      : never)

type Faithful<Modules> = {
  [Name in keyof Modules]: Name extends keyof typeof Electron
    ? Invented<Modules[Name], (typeof Electron)[Name]> extends never
      ? Modules[Name]
      : never
    : never
}

/** Does not compile where the stand-in has something that Electron has not. */
function faithful<Modules extends object>(modules: Faithful<Modules> & Modules): Modules {
  return modules
}

/** What `import ... from 'electron'` and `require('electron')` give in the main process. */
const modules = faithful({
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
})
const electron: object = onlyWhatIsThere('electron', modules)

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
}

// A module that imports a name which is not exported does not even load: these load, and throw when they are used.
export const autoUpdater = absent('autoUpdater')
export const crashReporter = absent('crashReporter')
export const globalShortcut = absent('globalShortcut')
export const nativeImage = absent('nativeImage')
export const Notification = absent('Notification')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const safeStorage = absent('safeStorage')
export const Tray = absent('Tray')
export const utilityProcess = absent('utilityProcess')

// 'module.exports' is what require() of an ES module gives: https://nodejs.org/docs/latest-v24.x/api/modules.html
export { electron as default, electron as 'module.exports' }
