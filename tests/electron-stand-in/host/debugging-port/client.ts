import type { Message, Pipe } from '../chromium/pipe.ts'
import { schemeUrls } from '../scheme-urls.ts'

/** What the client's doings mean to the host. */
export interface DebuggingHost {
  isAppWindow(targetId: string): boolean
  /** The client has its scripts in place and lets the window go on. */
  released(targetId: string): void
  /** The client emulates a colour scheme of its own, or no longer does. */
  choosesColors(targetId: string, chooses: boolean): void
}

interface ClientSession {
  /** The target, or undefined for the browser itself. */
  readonly targetId: string | undefined
  readonly hidden: boolean
  /** What was said before it was known that the target is a window of the app. */
  held: string[] | undefined
}

/** Ids of commands that the host sends in a client's sessions; no client counts this far. */
const HOST_COMMAND_ID = 2 ** 31 - 1

/** Of these a URL may be the page's own text: an expected value, a script's argument. */
const TAKES_NO_URL = /^(Runtime|Debugger|Input|DOM)\.|^Page\.addScript/

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * A second DevTools client (Playwright), joined to Chromium as a browser session of its own over the same pipe. It is
 * shown only the app's windows and speaks the app's own URLs.
 */
export class DebuggingClient {
  readonly #pipe: Pipe
  readonly #host: DebuggingHost
  readonly #send: (text: string) => void
  readonly #sessions = new Map<string, ClientSession>()
  readonly #early: string[] = []
  /** What to do once Chromium has answered a command: by session and id. */
  readonly #onAnswer = new Map<string, () => void>()
  #browserSession: string | undefined

  constructor(pipe: Pipe, host: DebuggingHost, send: (text: string) => void) {
    this.#pipe = pipe
    this.#host = host
    this.#send = send
  }

  async join(): Promise<void> {
    const { sessionId } = await this.#pipe.root.send('Target.attachToBrowserTarget')
    this.#browserSession = sessionId
    this.#sessions.set(sessionId, { targetId: undefined, hidden: false, held: undefined })
    for (const text of this.#early.splice(0)) this.fromClient(text)
  }

  leave(): void {
    if (this.#browserSession !== undefined) {
      this.#pipe.root.post('Target.detachFromTarget', { sessionId: this.#browserSession })
    }
    for (const { targetId } of this.#sessions.values()) {
      if (targetId === undefined) continue
      this.#host.released(targetId)
      this.#host.choosesColors(targetId, false)
    }
    this.#sessions.clear()
  }

  fromClient(text: string): void {
    if (this.#browserSession === undefined) {
      this.#early.push(text)
      return
    }
    const message = JSON.parse(text) as Message
    const { method = '', params, sessionId = this.#browserSession } = message
    const comparesUrls = text.includes('to.have.url')
    const namesPlace = comparesUrls || !TAKES_NO_URL.test(method)
    const mapped = namesPlace ? (JSON.parse(schemeUrls.textToChromium(text)) as Message) : message
    this.#pipe.write({ ...mapped, sessionId })

    const targetId = this.#sessions.get(sessionId)?.targetId
    if (targetId === undefined) return
    if (method === 'Runtime.runIfWaitingForDebugger') this.#host.released(targetId)
    if (method === 'Emulation.setEmulatedMedia') {
      const chooses = /"prefers-color-scheme","value":"\w/.test(JSON.stringify(params))
      // The last emulation holds: the host's own must not come before this one.
      this.#onAnswer.set(answerKey(message), () => this.#host.choosesColors(targetId, chooses))
    }
  }

  /** Everything that Chromium says passes by here first; true when it was for this client. */
  take(message: Message, text: string): boolean {
    const session = this.#sessions.get(message.sessionId ?? '')
    if (!session) return false
    this.#onAnswer.get(answerKey(message))?.()
    this.#onAnswer.delete(answerKey(message))
    if (message.method === 'Target.attachedToTarget') this.#onAttached(message, text)
    else if (message.method === 'Target.detachedFromTarget') this.#onDetached(message, text)
    else if (!session.hidden && message.id !== HOST_COMMAND_ID && !isBeforeUnload(message))
      this.#pass(session, text)
    return true
  }

  /** The target has turned out to be a window of the app. */
  adopt(targetId: string): void {
    for (const session of this.#sessions.values()) {
      if (session.targetId !== targetId) continue
      const held = session.held ?? []
      session.held = undefined
      for (const text of held) this.#toClient(text)
    }
  }

  #onAttached(message: Message, text: string): void {
    const { sessionId, targetInfo } = message.params ?? {}
    const { targetId, type } = Object(targetInfo) as { targetId?: string; type?: string }
    const id = stringOf(sessionId)
    const isTopLevel = message.sessionId === this.#browserSession && type !== 'browser'
    const hidden = isTopLevel && type !== 'page'
    const waits = isTopLevel && !hidden && !this.#host.isAppWindow(targetId ?? '')
    this.#sessions.set(id, { targetId, hidden, held: waits ? [text] : undefined })
    if (hidden) {
      this.#pipe.write({ id: HOST_COMMAND_ID, method: 'Runtime.runIfWaitingForDebugger', sessionId: id })
    } else if (!waits) {
      this.#toClient(text)
    }
  }

  #onDetached(message: Message, text: string): void {
    const id = stringOf(message.params?.sessionId)
    const gone = this.#sessions.get(id)
    this.#sessions.delete(id)
    if (gone && !gone.hidden && !gone.held) this.#toClient(text)
  }

  #pass(session: ClientSession, text: string): void {
    if (session.held) session.held.push(text)
    else this.#toClient(text)
  }

  /** The client's own root carries no session id. */
  #toClient(text: string): void {
    const own = text.includes(`"sessionId":"${this.#browserSession ?? ''}"`)
    if (!own) {
      this.#send(schemeUrls.fromChromium(text))
      return
    }
    const message = JSON.parse(text) as Message
    if (message.sessionId === this.#browserSession) delete message.sessionId
    this.#send(schemeUrls.fromChromium(JSON.stringify(message)))
  }
}

const answerKey = ({ sessionId = '', id = 0 }: Message): string => `${sessionId} ${id}`

/** Electron shows no such dialog. */
function isBeforeUnload({ method, params }: Message): boolean {
  return method === 'Page.javascriptDialogOpening' && params?.type === 'beforeunload'
}
