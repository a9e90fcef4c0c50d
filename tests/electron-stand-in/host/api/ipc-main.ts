import type * as Electron from 'electron'
import { EventEmitter } from 'node:events'
import type { Delivery, PageMessage } from '../renderer/messages.ts'
import { decode, encode } from '../structured-clone.ts'
import { onlyWhatIsThere } from './stand-in-object.ts'
import type { WebFrameMain } from './web-frame-main.ts'

interface MessageEvent extends Pick<Electron.IpcMainInvokeEvent, 'type' | 'frameId' | 'processId'> {
  readonly sender: object
  readonly senderFrame: WebFrameMain | null
}

type Handler = Parameters<Electron.IpcMain['handle']>[1]

export class IpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  /** Electron's own name for them: tools for tests read it. */
  private readonly _invokeHandlers = new Map<string, Handler>()

  constructor() {
    super()
    return onlyWhatIsThere('ipcMain', this)
  }

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    this._invokeHandlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel)
  }

  static handlerOf(ipc: IpcMain, channel: string): Handler | undefined {
    return ipc._invokeHandlers.get(channel)
  }
}

export const ipcMain = new IpcMain()

type IpcMessage = Extract<PageMessage, { kind: 'invoke' | 'send' }>

/** Passes on what a page's preload script has sent. */
export async function receive(
  sender: object,
  senderFrame: WebFrameMain,
  message: IpcMessage,
  reply: (delivery: Delivery) => void,
): Promise<void> {
  const event: MessageEvent = {
    type: 'frame',
    frameId: senderFrame.routingId,
    processId: senderFrame.processId,
    sender,
    senderFrame,
  }
  const decoded = decode(message.body)
  const args: unknown[] = Array.isArray(decoded) ? decoded : []
  if (message.kind === 'send') {
    ipcMain.emit(message.channel, event, ...args)
    return
  }
  const { id, channel } = message
  try {
    const handler = IpcMain.handlerOf(ipcMain, channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const result: unknown = await Reflect.apply(handler, undefined, [event, ...args])
    reply({ kind: 'reply', id, body: encode(result) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    reply({ kind: 'error', id, message: String(error) })
  }
}
