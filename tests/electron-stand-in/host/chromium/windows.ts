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
  /** Headed: by the address that a window begins with. */
  readonly #wanted = new Map<string, (target: WindowTarget) => void>()
  /** Headless: Chromium tells of a page before it says that it is the one that was asked for. */
  readonly #unclaimed = new Map<string, WindowTarget>()
  #creating = 0
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
      else if (type === 'page') this.#unclaimed.set(targetId, { session, targetId })
      else session.post('Runtime.runIfWaitingForDebugger')
      this.#judgeUnclaimed()
    })
    await this.#root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }, { exclude: true }],
    })
  }

  open(place: WindowPlace, visible: boolean): Promise<WindowTarget> {
    return this.#commandLine ? this.#openHeaded(this.#commandLine, place, visible) : this.#openHeadless(place)
  }

  async #openHeadless({ width, height }: WindowPlace): Promise<WindowTarget> {
    this.#creating++
    try {
      const page = { url: 'about:blank', newWindow: true, width, height }
      const { targetId } = await this.#root.send('Target.createTarget', page)
      const target = this.#unclaimed.get(targetId)
      if (!target) throw new Error(`Target.createTarget: ${targetId} has not been attached`)
      this.#unclaimed.delete(targetId)
      return target
    } finally {
      this.#creating--
      this.#judgeUnclaimed()
    }
  }

  /** What nobody has asked for, as soon as nobody waits for an answer. */
  #judgeUnclaimed(): void {
    if (this.#creating > 0) return
    for (const target of this.#unclaimed.values()) this.emit('uninvited', target)
    this.#unclaimed.clear()
  }

  /** Only the command line opens a window without tabs: a second Chromium hands it to the first and leaves. */
  #openHeaded(
    { binary, flags }: { binary: string; flags: string[] },
    place: WindowPlace,
    visible: boolean,
  ): Promise<WindowTarget> {
    const url = `${BLANK_PAGE}${++this.#count}`
    return new Promise((resolve, reject) => {
      this.#wanted.set(url, resolve)
      const position = visible ? `${place.x},${place.y}` : `${OUTSIDE},${OUTSIDE}`
      const look = [`--app=${url}`, `--window-position=${position}`]
      const second = spawn(binary, [...flags, ...look], { stdio: 'ignore' })
      second.on('error', (error) => {
        this.#wanted.delete(url)
        reject(error)
      })
    })
  }

  async place(targetId: string, { x, y, width, height }: WindowPlace, visible: boolean): Promise<void> {
    const { windowId } = await this.#root.send('Browser.getWindowForTarget', { targetId })
    await this.#root.send('Browser.setContentsSize', { windowId, width, height })
    // Headless, nothing is seen of the place; and elsewhere than in its corner the headless shell draws once a second.
    if (!this.#commandLine) return
    const bounds = visible ? { left: x, top: y } : { left: OUTSIDE, top: OUTSIDE }
    await this.#root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  close(targetId: string): void {
    this.#root.post('Target.closeTarget', { targetId })
  }
}
