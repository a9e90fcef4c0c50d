import { EventEmitter } from 'node:events'
import type { Chromium } from './chromium/launch.ts'

/** What the app said of itself, in its package.json and by calls. */
export const appInfo = { name: 'Electron', version: '0.0.0', path: process.cwd() }

/** Chromium's switches: of the command line, then of app.commandLine. */
export const switches = new Map<string, string>()

/** A window, as far as quitting goes. */
export interface ClosableWindow {
  /** Resolves with false where the app or the page kept the window. */
  requestClose(): Promise<boolean>
  /** Closes the window and asks nobody. */
  destroy(): void
}

interface RuntimeEvents {
  /** The last window has closed. */
  'all-windows-closed': []
  'web-contents-created': [contents: object]
}

/** The state that Electron's modules share. */
class Runtime extends EventEmitter<RuntimeEvents> {
  isReady = false
  isQuitting = false
  isOnline = true
  /** What `--remote-debugging-port` has opened. */
  debuggingPort: { adopt(targetId: string): void; readonly hasClient: boolean } | undefined
  readonly windows = new Set<ClosableWindow>()
  #chromium: Chromium | undefined

  /** @throws before the app is ready */
  get chromium(): Chromium {
    if (!this.#chromium) throw new Error('electron stand-in: Chromium has not been started')
    return this.#chromium
  }

  set chromium(chromium: Chromium) {
    this.#chromium = chromium
  }

  get hasChromium(): boolean {
    return this.#chromium !== undefined
  }
}

export const runtime = new Runtime()
