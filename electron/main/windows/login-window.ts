import type { BrowserWindow } from 'electron'
import { openWindow, rememberedPlacement, type WindowDeps } from './open-window.ts'

/** One fixed size, around its content; centred until it has been moved. */
export function openLoginWindow(deps: WindowDeps): BrowserWindow {
  const placement = rememberedPlacement('login', deps.state)
  const options = {
    title: 'Sign in – Latchkey',
    width: 420,
    height: 680,
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    ...(placement === undefined ? { center: true } : { x: placement.x, y: placement.y }),
  }
  return openWindow('login', options, deps)
}
