import { screen, type BrowserWindow } from 'electron'
import { openWindow, rememberedPlacement, type WindowDeps } from './open-window.ts'
import { loginOptions } from './window-options.ts'

export function openLoginWindow(deps: WindowDeps): BrowserWindow {
  const placement = rememberedPlacement('login', deps.state)
  const display = placement === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(placement)
  return openWindow('login', loginOptions(placement, display.workArea), deps)
}
