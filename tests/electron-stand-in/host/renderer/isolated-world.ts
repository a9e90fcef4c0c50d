import type { BridgeEnd } from './bridge.ts'
import type { Codec } from '../structured-clone.ts'
import type { Delivery, PageMessage } from './messages.ts'

type Listener = (event: unknown, ...args: unknown[]) => void
type WithoutUrl<M> = M extends unknown ? Omit<M, 'url'> : never
type WithoutId<M> = M extends { id: number } ? Omit<M, 'id' | 'url'> : never

export interface IsolatedWorld {
  /** The name of the event with which the main world hands over the shared node. */
  secret: string
  /** Takes the main process's deliveries. */
  setReceiver: (receive: (delivery: Delivery) => void) => void
  post: (message: string) => void
  codec: Codec
  makeBridgeEnd: (bus: EventTarget, mine: string, theirs: string) => BridgeEnd
  /** The `process` object that a sandboxed preload script sees. */
  process: Record<string, unknown>
  preloadPath: string
  preload:
    | ((
        require: (name: string) => unknown,
        module: { exports: unknown },
        exports: unknown,
        process: object,
      ) => void)
    | undefined
}

/**
 * Runs at document start in the isolated world, and waits there for the main world to hand over the shared node: the
 * preload script runs inside that hand-over, before any script of the page. Used through toString(): it may use nothing
 * from outside itself.
 */
export function isolatedWorld(world: IsolatedWorld): void {
  if (window.top !== window) return // as without nodeIntegrationInSubFrames
  const { secret, post, codec, preload } = world
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 0

  const tell = (message: WithoutUrl<PageMessage>): void =>
    post(JSON.stringify({ ...message, url: location.href }))

  const request = (message: WithoutId<PageMessage>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++nextId
      waiting.set(id, { resolve, reject })
      tell({ ...message, id })
    })

  function add(channel: string, listener: Listener, once: boolean): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }

  function remove(channel: string, listener: Listener): object {
    const known = listeners.get(channel) ?? []
    const at = known.findLastIndex((entry) => entry.listener === listener)
    listeners.set(
      channel,
      known.filter((_, index) => index !== at),
    )
    return ipcRenderer
  }

  function emit(channel: string, args: unknown[]): void {
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, listener)
      try {
        listener({ sender: ipcRenderer, ports: [] }, ...args)
      } catch (error) {
        reportError(error)
      }
    }
  }

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const body = codec.encode(args)
      return request({ kind: 'invoke', channel, body }).catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error)
        throw new Error(`Error invoking remote method '${channel}': ${text}`)
      })
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, body: codec.encode(args) }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel: string): object {
      listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  }

  world.setReceiver((delivery) => {
    if (delivery.kind === 'event') {
      const args = codec.decode(delivery.body)
      emit(delivery.channel, Array.isArray(args) ? args : [])
      return
    }
    const call = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (delivery.kind === 'reply') call?.resolve(codec.decode(delivery.body))
    else call?.reject(new Error(delivery.message))
  })

  /** What the stand-in does not have throws at its first use, with its name. */
  const onlyWhatIsThere = (name: string, object: object): object =>
    new Proxy(object, {
      get(target, key, receiver) {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`${name}.${key} is not in the stand-in`)
        return Reflect.get(target, key, receiver) as unknown
      },
    })

  function runPreload(bridge: BridgeEnd): void {
    const contextBridge = {
      exposeInMainWorld(key: string, api: unknown): void {
        bridge.ask({ verb: 'expose', key, api: bridge.encode(api) })
      },
    }
    const electron = onlyWhatIsThere('electron', {
      contextBridge: onlyWhatIsThere('contextBridge', contextBridge),
      ipcRenderer: onlyWhatIsThere('ipcRenderer', ipcRenderer),
    })
    const require = (name: string): unknown => {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name}`)
    }
    const module = { exports: {} }
    try {
      preload?.call(globalThis, require, module, module.exports, world.process)
    } catch (error) {
      console.error(`Unable to load preload script: ${world.preloadPath}`)
      console.error(error)
      tell({
        kind: 'preload-error',
        message: String(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      })
    }
  }

  /** A window's frame shows its page's title: it is to say what this is. The app sees the title without the note. */
  function noteInTitle(): void {
    const note = ' (Electron stand-in)'
    if (document.title.endsWith(note)) return
    tell({ kind: 'title', title: document.title })
    document.title += note
  }
  document.addEventListener('DOMContentLoaded', () => {
    noteInTitle()
    const changes = { childList: true, subtree: true, characterData: true }
    new MutationObserver(noteInTitle).observe(document.head, changes)
  })

  document.addEventListener(
    secret,
    (event) => {
      if (!(event instanceof MouseEvent) || !event.relatedTarget) return
      const bridge = world.makeBridgeEnd(event.relatedTarget, `${secret}-isolated`, `${secret}-main`)
      bridge.onAsk = (message) => {
        if (message.verb === 'permission') {
          const { permission, mediaTypes } = message
          return request({ kind: 'permission', permission, mediaTypes })
        }
        if (message.verb === 'open') {
          const { url: target, frameName, features } = message
          tell({ kind: 'open', target, frameName, features })
        }
        return undefined
      }
      runPreload(bridge)
    },
    { once: true },
  )
}
