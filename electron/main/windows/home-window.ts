import type { BrowserWindow } from 'electron'
import { openWindow, rememberedPlacement, type WindowDeps } from './open-window.ts'

/** Opens where it was, as large as it was. */
export function openHomeWindow(deps: WindowDeps): BrowserWindow {
  const placement = rememberedPlacement('home', deps.state)
  const { x, y, width, height } = placement ?? { width: 960, height: 680 }
  const options = {
    title: 'Latchkey',
    width,
    height,
    minWidth: 480,
    minHeight: 520,
    ...(x === undefined || y === undefined ? { center: true } : { x, y }),
  }
  return openWindow('home', options, deps)
}
