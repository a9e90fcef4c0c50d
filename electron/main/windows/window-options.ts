import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { contentHeight } from './fit-to-displays.ts'
import { backgroundColor } from './theme.ts'
import type { Placement } from './window-state.ts'

/** Of every window. It is hidden until its page has been painted, and has the color of the page before. */
export function commonOptions(isDark: boolean, icon?: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(isDark),
    ...(icon === undefined ? {} : { icon }),
  }
}

/** One fixed size, around its content, where the display has room for it; centred until it has been moved. */
export function loginOptions(
  placement: Placement | undefined,
  workArea: Rectangle,
): BrowserWindowConstructorOptions {
  return {
    width: 420,
    height: contentHeight(740, workArea),
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    ...(placement === undefined ? { center: true } : { x: placement.x, y: placement.y }),
  }
}

/** Where it was, as large as it was. */
export function homeOptions(placement: Placement | undefined): BrowserWindowConstructorOptions {
  const { x, y, width, height } = placement ?? { width: 960, height: 680 }
  return {
    title: 'Latchkey',
    width,
    height,
    minWidth: 480,
    minHeight: 520,
    ...(x === undefined || y === undefined ? { center: true } : { x, y }),
  }
}

export const SETTINGS_OPTIONS: BrowserWindowConstructorOptions = {
  width: 640,
  height: 520,
  useContentSize: true,
  minWidth: 480,
  minHeight: 400,
  fullscreenable: false,
  center: true,
}
