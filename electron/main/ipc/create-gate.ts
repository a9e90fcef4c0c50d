import type { z } from 'zod'
import type { Channel } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { Logger } from '../log/logger.ts'
import { judgeMessage, judgeSender, type IpcEvent, type TrustedSenders } from './judge.ts'

/** Every call of a window passes here: first its sender, then its shape, then the work. */
export interface Gate {
  handle<Message, Value>(
    channel: Channel,
    schema: z.ZodType<Message>,
    work: (message: Message) => Result<Value> | Promise<Result<Value>>,
  ): void
}

/** What the gate needs of Electron's ipcMain. */
export interface IpcPort {
  handle(channel: string, listener: (event: IpcEvent, ...received: unknown[]) => Promise<unknown>): void
}

export interface GateDeps {
  ipc: IpcPort
  trusted: TrustedSenders
  log: Logger
}

/** Answers every call with a Result: what a throw would carry across IPC is not for the page. */
export function createGate({ ipc, trusted, log }: GateDeps): Gate {
  return {
    handle(channel, schema, work) {
      ipc.handle(channel, async (event, ...received) => {
        const sender = judgeSender(event, trusted)
        const message = sender.ok ? judgeMessage(schema, received) : sender
        if (!message.ok) {
          log.warn('ipc.rejected', { channel, code: message.failure.code })
          return message
        }
        try {
          return await work(message.value)
        } catch (error) {
          log.error('ipc.failed', { channel, ...describe(error) })
          return { ok: false, failure: { code: 'internal' } } satisfies Result
        }
      })
    },
  }
}

/** Where it happened, without the error's own words: they may quote what a person typed. */
function describe(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return { error: error.constructor.name, at: frames.slice(0, 5).map((line) => line.trim()) }
}
