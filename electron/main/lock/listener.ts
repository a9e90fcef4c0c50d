import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Cancel } from '../clock/clock.ts'

/** A local socket that this process listens on. The kernel closes it when the process dies, however that happens. */
export interface Listener {
  /** Those who wait are connected until then. */
  close(): Promise<void>
}

/** So many may wait; the rest is turned away and tries again. */
const MOST_WAITING = 64

/** @throws {Error} with the system's `code`, such as EADDRINUSE */
export async function listen(address: string): Promise<Listener> {
  const server = createServer()
  const waiting = new Set<Socket>()
  server.maxConnections = MOST_WAITING
  server.on('connection', (socket) => {
    waiting.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => waiting.delete(socket))
  })
  server.listen(address)
  await once(server, 'listening')
  // A connection that the system cannot take is its waiter's trouble, who tries again.
  server.on('error', () => undefined)
  return { close: () => close(server, waiting) }
}

async function close(server: Server, waiting: Set<Socket>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  for (const socket of waiting) socket.destroy()
  await closed
}

export interface Watch {
  /** Whether somebody listens there. */
  answered: Promise<boolean>
  /** When nobody does any more, or `stop` was called. */
  ended: Promise<void>
  stop: Cancel
}

/** Nothing is sent and nothing that is read counts: only that the connection stands. */
export function watch(address: string): Watch {
  const socket = connect(address)
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const answered = new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    void ended.then(() => resolve(false))
  })
  socket.on('error', () => undefined)
  socket.resume()
  return { answered, ended, stop: () => void socket.destroy() }
}

export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
