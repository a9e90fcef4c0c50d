import type { z } from 'zod'
import type { Result } from '../../../shared/failure.ts'
import { isPlainData } from './plain-data.ts'

/** What the gate looks at in an IpcMainInvokeEvent. */
export interface IpcEvent {
  sender: { id: number }
  /** Null once the frame has navigated away or is gone. */
  senderFrame: SenderFrame | null
}

export interface SenderFrame {
  url: string
  /** Null for the main frame of a page. */
  parent: unknown
  isDestroyed(): boolean
}

export interface TrustedSenders {
  /** Scheme and host of the renderer, as in `app://latchkey`. */
  origin: string
  isOurWindow(webContentsId: number): boolean
}

/** https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages */
export function judgeSender(event: IpcEvent, trusted: TrustedSenders): Result {
  try {
    const frame = event.senderFrame
    const isTrusted =
      frame !== null &&
      !frame.isDestroyed() &&
      frame.parent === null &&
      originOf(frame.url) === trusted.origin &&
      trusted.isOurWindow(event.sender.id)
    return isTrusted ? { ok: true, value: undefined } : UNTRUSTED
  } catch {
    // Every property of a frame throws once the frame has been disposed of.
    return UNTRUSTED
  }
}

/** A call takes one message or none; `schema` says which. */
export function judgeMessage<Message>(
  schema: z.ZodType<Message>,
  received: readonly unknown[],
): Result<Message> {
  try {
    const [message] = received
    if (received.length > 1 || !isPlainData(message)) return INVALID
    const parsed = schema.safeParse(message)
    return parsed.success ? { ok: true, value: parsed.data } : INVALID
  } catch {
    return INVALID
  }
}

const UNTRUSTED = { ok: false, failure: { code: 'untrusted_sender' } } as const
const INVALID = { ok: false, failure: { code: 'invalid_message' } } as const

/** `URL.origin` is "null" for a scheme that the URL standard does not know. */
function originOf(address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.username !== '' || url.password !== '') return undefined
  return `${url.protocol}//${url.host}`
}
