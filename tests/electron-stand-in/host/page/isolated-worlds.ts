import { randomUUID } from 'node:crypto'
import type { CdpSession } from '../chromium/pipe.ts'
import { DELIVER, type Delivery, type PageMessage } from '../renderer/messages.ts'
import { type PreloadScript, worldSources } from '../renderer/sources.ts'
import { schemeUrls } from '../scheme-urls.ts'
import { preloadProcess } from './preload.ts'

const NAME = 'Electron Isolated Context'

type Receive = (message: PageMessage, reply: (delivery: Delivery) => void) => void

/** The isolated worlds of one window's documents, in which its preload script runs. */
export class IsolatedWorlds {
  readonly #secret = randomUUID()
  readonly #binding = `b${this.#secret.replaceAll('-', '')}`
  /** Of DevTools: id of a world to its unique id. */
  readonly #worlds = new Map<number, string>()
  #session: CdpSession | undefined

  listen(session: CdpSession, receive: Receive): void {
    this.#session = session
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === NAME) this.#worlds.set(context.id, context.uniqueId)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => this.clear())
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const world = this.#worlds.get(executionContextId)
      if (name !== this.#binding || world === undefined) return
      const message = JSON.parse(payload) as PageMessage
      message.url = schemeUrls.fromChromium(message.url) // read in the isolated world at the moment of sending
      receive(message, (delivery) => this.#deliver(world, delivery))
    })
  }

  /** Puts the window's scripts in place, for every document to come; resolve all before the first. */
  install(
    session: CdpSession,
    preload: PreloadScript | undefined,
    additionalArguments: readonly string[],
  ): Promise<unknown>[] {
    const source = worldSources({
      secret: this.#secret,
      binding: this.#binding,
      preload,
      process: preloadProcess(additionalArguments),
    })
    return [
      session.send('Runtime.addBinding', { name: this.#binding, executionContextName: NAME }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: source.isolated, worldName: NAME }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: source.main }),
    ]
  }

  /** Delivers to the document that is shown now. */
  deliver(delivery: Delivery): void {
    for (const world of this.#worlds.values()) this.#deliver(world, delivery)
  }

  clear(): void {
    this.#worlds.clear()
  }

  #deliver(uniqueContextId: string, delivery: Delivery): void {
    const expression = `globalThis.${DELIVER}?.(${JSON.stringify(delivery)})`
    this.#session?.post('Runtime.evaluate', { expression, uniqueContextId })
  }
}
