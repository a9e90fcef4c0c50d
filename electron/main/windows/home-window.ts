import type { BrowserWindow } from 'electron'
import { openWindow, rememberedPlacement, type WindowDeps } from './open-window.ts'
import { homeOptions } from './window-options.ts'

export function openHomeWindow(deps: WindowDeps): BrowserWindow {
  return openWindow('home', homeOptions(rememberedPlacement('home', deps.state)), deps)
}
