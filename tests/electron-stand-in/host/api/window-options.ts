import type * as Electron from 'electron'
import type { WindowPlace } from '../chromium/windows.ts'
import { screen } from './screen.ts'
import { checkWebPreferences } from './web-preferences.ts'

type Options = Electron.BrowserWindowConstructorOptions

const OPTIONS: readonly string[] = [
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'fullscreenable',
  'height',
  'icon',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'resizable',
  'show',
  'title',
  'useContentSize',
  'webPreferences',
  'width',
  'x',
  'y',
] satisfies (keyof Options)[]

/** @throws where an option is insecure, or is nothing that the stand-in knows of */
export function checkWindowOptions(options: Options): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new Error(`BrowserWindow's option ${name} is not in the stand-in`)
  }
  checkWebPreferences(options.webPreferences ?? {})
}

/** Without a position a window opens in the middle of the screen. */
export function initialPlace({ x, y, width = 800, height = 600 }: Options): WindowPlace {
  const { workArea } = screen.getPrimaryDisplay()
  return {
    x: x ?? Math.max(0, Math.round((workArea.width - width) / 2)),
    y: y ?? Math.max(0, Math.round((workArea.height - height) / 2)),
    width,
    height,
  }
}
