import { createHash } from 'node:crypto'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What a second instance tells the first. */
export interface SecondInstance {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** An address that is free again as soon as its process has ended: on Linux in the abstract namespace. */
function addressOf(userData: string): string {
  const name = `electron-stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

/** Electron's single-instance lock: one app at a time for one user-data folder. */
export class SingleInstanceLock {
  #server: Server | undefined
  /** Resolves once the first instance has been told of this one. */
  told: Promise<unknown> = Promise.resolve()

  /** Synchronous, as Electron's. */
  request(userData: string, self: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#server) return true
    const address = addressOf(userData)
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => undefined)
      void text(socket).then((message) => {
        socket.end()
        onSecond(JSON.parse(message) as SecondInstance)
      })
    })
    server.on('error', () => undefined) // the address is taken: another instance holds the lock
    server.listen(address)
    if (server.listening) {
      this.#server = server.unref()
      return true
    }
    this.told = new Promise((resolve) => {
      const socket = createConnection(address, () => socket.end(JSON.stringify(self)))
      socket.on('close', resolve).on('error', resolve).resume()
    })
    return false
  }

  get isHeld(): boolean {
    return this.#server !== undefined
  }

  release(): void {
    this.#server?.close()
    this.#server = undefined
  }
}
