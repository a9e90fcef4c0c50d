import { screen, type BrowserWindow } from 'electron'
import { contentHeight } from './fit-to-displays.ts'
import { openWindow, rememberedPlacement, type WindowDeps } from './open-window.ts'

/** One fixed size, around its content, where the display has room for it; centred until it has been moved. */
export function openLoginWindow(deps: WindowDeps): BrowserWindow {
  const placement = rememberedPlacement('login', deps.state)
  const display = placement === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(placement)
  const options = {
    width: 420,
    height: contentHeight(740, display.workArea),
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    ...(placement === undefined ? { center: true } : { x: placement.x, y: placement.y }),
  }
  return openWindow('login', options, deps)
}
