import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { BLANK_PAGE } from '../scheme-urls.ts'
import type { CdpSession } from './pipe.ts'

export interface WindowTarget {
  /** Paused: nothing of a page has run yet. */
  readonly session: CdpSession
  readonly targetId: string
}

export interface WindowPlace {
  x: number
  y: number
  width: number
  height: number
}

/** A hidden window of Chromium's does not exist: it waits outside the screen. */
const OUTSIDE = -4_000

/** Opens and places Chromium's windows. */
export class ChromiumWindows extends EventEmitter<{ uninvited: [WindowTarget] }> {
  readonly #root: CdpSession
  readonly #commandLine: { binary: string; flags: string[] } | undefined
  readonly #wanted = new Map<string, (target: WindowTarget) => void>()
  #count = 0

  /** @param commandLine how to call Chromium once more; without it the windows are headless */
  constructor(root: CdpSession, commandLine: { binary: string; flags: string[] } | undefined) {
    super()
    this.#root = root
    this.#commandLine = commandLine
  }

  async watch(sessionOf: (id: string) => CdpSession): Promise<void> {
    this.#root.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, targetId, url } }) => {
      if (type === 'browser') return // the session of another client announces itself here
      const session = sessionOf(sessionId)
      const opened = this.#wanted.get(url)
      this.#wanted.delete(url)
      if (opened) opened({ session, targetId })
      else if (type === 'page') this.emit('uninvited', { session, targetId })
      else session.post('Runtime.runIfWaitingForDebugger')
    })
    await this.#root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    })
  }

  open(place: WindowPlace, visible: boolean): Promise<WindowTarget> {
    const url = `${BLANK_PAGE}${++this.#count}`
    return new Promise((resolve, reject) => {
      this.#wanted.set(url, resolve)
      const failed = (error: Error): void => {
        this.#wanted.delete(url)
        reject(error)
      }
      if (!this.#commandLine) {
        const { width, height } = place
        this.#root.send('Target.createTarget', { url, newWindow: true, width, height }).catch(failed)
        return
      }
      // Only the command line opens a window without tabs: a second Chromium hands it to the first and leaves.
      const { binary, flags } = this.#commandLine
      const position = visible ? `${place.x},${place.y}` : `${OUTSIDE},${OUTSIDE}`
      const look = [`--app=${url}`, `--window-position=${position}`]
      const second = spawn(binary, [...flags, ...look], { stdio: 'ignore' })
      second.on('error', failed)
    })
  }

  async place(targetId: string, { x, y, width, height }: WindowPlace, visible: boolean): Promise<void> {
    const { windowId } = await this.#root.send('Browser.getWindowForTarget', { targetId })
    const bounds = visible ? { left: x, top: y } : { left: OUTSIDE, top: OUTSIDE }
    await this.#root.send('Browser.setContentsSize', { windowId, width, height })
    await this.#root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  close(targetId: string): void {
    this.#root.post('Target.closeTarget', { targetId })
  }
}
