import type { BrowserWindow } from 'electron'
import { openWindow, type WindowDeps } from './open-window.ts'
import { SETTINGS_OPTIONS } from './window-options.ts'

/** Says what is wrong with the settings; the only window until they are mended. */
export function openSettingsWindow(deps: WindowDeps): BrowserWindow {
  return openWindow('settings', SETTINGS_OPTIONS, deps)
}
