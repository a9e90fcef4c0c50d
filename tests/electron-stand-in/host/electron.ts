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
import { webContents } from './api/web-contents.ts'

/** What `import ... from 'electron'` and `require('electron')` give in the main process. */
const electron = onlyWhatIsThere('electron', {
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
  webContents,
})

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
export const systemPreferences = absent('systemPreferences')
export const Tray = absent('Tray')
export const utilityProcess = absent('utilityProcess')

// 'module.exports' is what require() of an ES module gives: https://nodejs.org/docs/latest-v24.x/api/modules.html
export { electron as default, electron as 'module.exports' }
