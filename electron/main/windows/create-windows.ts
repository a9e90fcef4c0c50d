import { nativeTheme, type BrowserWindow, type WebContents } from 'electron'
import type { Session } from '../../../shared/session.ts'
import type { Timers } from '../clock/clock.ts'
import { openHomeWindow } from './home-window.ts'
import { openLoginWindow } from './login-window.ts'
import { placementOf, type WindowDeps } from './open-window.ts'
import { openSettingsWindow } from './settings-window.ts'
import { backgroundColor } from './theme.ts'
import { viewOf, type View } from './view.ts'
import { createWindowSwitch, type SwitchedWindow } from './window-switch.ts'

/** A restore that is quicker than this opens the home window at once, without the login window before it. */
const PATIENCE_WHILE_RESTORING = 300

export interface Windows {
  /** Shows the window that fits the session. Call it on every change. */
  show(session: Session): void
  showSettingsProblem(): void
  /** Brings the window to the front, and opens it again if it was closed. */
  present(): void
  /** The pages of the windows that are open, hidden ones too. */
  pages(): WebContents[]
  owns(webContentsId: number): boolean
}

export type WindowsDeps = WindowDeps & { timers: Timers }

const OPENERS = { login: openLoginWindow, home: openHomeWindow, settings: openSettingsWindow }

export function createWindows(deps: WindowsDeps): Windows {
  const opened = new Set<BrowserWindow>()

  function open(view: View): SwitchedWindow {
    const window = OPENERS[view](deps)
    opened.add(window)
    window.once('closed', () => opened.delete(window))
    return switched(view, window, deps)
  }

  nativeTheme.on('updated', () => {
    const color = backgroundColor(nativeTheme.shouldUseDarkColors)
    for (const window of opened) window.setBackgroundColor(color)
  })

  const windows = createWindowSwitch({ open, timers: deps.timers })
  return {
    show(session) {
      windows.show(viewOf(session), session.kind === 'restoring' ? PATIENCE_WHILE_RESTORING : 0)
    },
    showSettingsProblem: () => windows.show('settings'),
    present: () => windows.present(),
    pages: () => [...opened].map((window) => window.webContents),
    owns: (id) => [...opened].some((window) => window.webContents.id === id),
  }
}

function switched(view: View, window: BrowserWindow, { state }: WindowDeps): SwitchedWindow {
  return {
    view,
    onReady: (listener) => window.once('ready-to-show', listener),
    onClosed: (listener) => window.once('closed', listener),
    reveal() {
      window.once('close', () => state.write(view, placementOf(window)))
      // Both show the window: https://www.electronjs.org/docs/latest/api/browser-window#winmaximize
      if (view === 'home' && state.read(view)?.maximized) window.maximize()
      else window.show()
      window.focus()
    },
    focus() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    close: () => window.close(),
  }
}
