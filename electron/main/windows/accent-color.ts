import type { Unsubscribe } from '../../../shared/contract.ts'
import type { Logger } from '../log/logger.ts'
import { createObservable } from '../session/observable.ts'

/** What is needed of Electron's systemPreferences. */
export interface SystemColors {
  getAccentColor(): string
  on(event: 'accent-color-changed', listener: () => void): unknown
  subscribeLocalNotification(event: string, callback: () => void): unknown
}

export interface AccentColor {
  /** `#rrggbb`; null where the system has none. */
  current(): string | null
  /** Returns its own undo. */
  onChange(listener: (color: string | null) => void): Unsubscribe
}

export interface AccentColorDeps {
  system: SystemColors
  platform: NodeJS.Platform
  log: Logger
}

/** The accent color that the person has chosen for the system, and every change of it. */
export function createAccentColor({ system, platform, log }: AccentColorDeps): AccentColor {
  const color = createObservable(read(), (error) => log.error('accent-color.listener-failed', { error }))

  function read(): string | null {
    try {
      return fromRgba(system.getAccentColor())
    } catch (error) {
      log.warn('accent-color.unknown', { error })
      return null
    }
  }

  function look(): void {
    const now = read()
    if (now !== color.get()) color.set(now)
  }

  // Electron's own event is for Windows and Linux; AppKit has a notification:
  // https://developer.apple.com/documentation/appkit/nscolor/systemcolorsdidchangenotification
  if (platform === 'darwin') system.subscribeLocalNotification('NSSystemColorsDidChangeNotification', look)
  else system.on('accent-color-changed', look)

  return { current: color.get, onChange: color.subscribe }
}

/** https://www.electronjs.org/docs/latest/api/system-preferences#systempreferencesgetaccentcolor: `rrggbbaa` */
function fromRgba(rgba: string): string | null {
  return /^[0-9a-f]{8}$/i.test(rgba) ? `#${rgba.slice(0, 6).toLowerCase()}` : null
}
