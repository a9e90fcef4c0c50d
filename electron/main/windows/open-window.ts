import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron'
import type { Clock } from '../clock/clock.ts'
import type { MenuWords } from '../i18n/words.ts'
import type { Logger } from '../log/logger.ts'
import { setupContextMenu } from './context-menu.ts'
import { setupCrashRecovery } from './crash-recovery.ts'
import type { RendererSource } from './renderer-source.ts'
import { secureWebPreferences } from './secure-web-preferences.ts'
import { fitToDisplays } from './fit-to-displays.ts'
import type { View } from './view.ts'
import { commonOptions } from './window-options.ts'
import type { Placement, WindowState } from './window-state.ts'

export interface WindowDeps {
  source: RendererSource
  /** Absolute path of the preload script. */
  preload: string
  isPackaged: boolean
  /** Absolute path of the icon; needed on Linux only. */
  icon?: string
  state: WindowState
  /** In the language of the moment. */
  menuWords: () => MenuWords
  clock: Clock
  log: Logger
}

/** A hidden window on the way to its view, with all that our windows have in common. */
export function openWindow(
  view: View,
  options: BrowserWindowConstructorOptions,
  { source, preload, isPackaged, icon, menuWords, clock, log }: WindowDeps,
): BrowserWindow {
  const window = new BrowserWindow({
    ...commonOptions(nativeTheme.shouldUseDarkColors, icon),
    ...options,
    webPreferences: secureWebPreferences({ preload, isPackaged }),
  })
  setupCrashRecovery(window.webContents, clock, log)
  setupContextMenu(window, menuWords)
  window
    .loadURL(source.urlOf(view))
    .catch((error: unknown) => log.error('window.not-loaded', { view, error }))
  return window
}

/** Where the window stood last, if that is on a display; sizes that the options fix are left to them. */
export function rememberedPlacement(view: View, state: WindowState): Placement | undefined {
  const placement = state.read(view)
  if (placement === undefined) return undefined
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const bounds = fitToDisplays(placement, workAreas)
  return bounds && { ...bounds, maximized: placement.maximized }
}

export function placementOf(window: BrowserWindow): Placement {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}
