import type { BrowserWindow } from 'electron'
import { openWindow, type WindowDeps } from './open-window.ts'

/** Says what is wrong with the settings; the only window until they are mended. */
export function openSettingsWindow(deps: WindowDeps): BrowserWindow {
  const options = {
    width: 640,
    height: 520,
    useContentSize: true,
    minWidth: 480,
    minHeight: 400,
    fullscreenable: false,
    center: true,
  }
  return openWindow('settings', options, deps)
}
