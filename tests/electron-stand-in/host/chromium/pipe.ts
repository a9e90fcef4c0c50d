import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './protocol.ts'

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

/** One message of the Chrome DevTools Protocol, of any direction. */
export interface Message {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: unknown
  error?: { message: string }
  sessionId?: string
}

interface Call {
  method: string
  session: CdpSession
  resolve: (result: never) => void
  reject: (error: Error) => void
}

/** One DevTools session: of the browser (`id` undefined) or of a target. */
export class CdpSession extends EventEmitter<Protocol.EventMap & { closed: [] }> {
  readonly id: string | undefined
  readonly #pipe: Pipe
  closed = false

  constructor(pipe: Pipe, id: string | undefined) {
    super()
    this.setMaxListeners(0)
    this.#pipe = pipe
    this.id = id
  }

  send<M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Results[M]> {
    return this.#pipe.request(this, method, params)
  }

  /** For commands whose failure (the target is gone meanwhile) is of no interest. */
  post<M extends keyof Commands>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch(() => undefined)
  }
}

/**
 * The Chrome DevTools Protocol over Chromium's own pipe. The pipe has a second use: when this process dies, however
 * it dies, the pipe closes and Chromium leaves by itself.
 */
export class Pipe extends EventEmitter<{ close: [] }> {
  readonly root = new CdpSession(this, undefined)
  /** Sees every message first; true when it was for another client of the same pipe. */
  intercept: (message: Message, text: string) => boolean = () => false
  closed = false

  readonly #output: Writable
  readonly #calls = new Map<number, Call>()
  readonly #sessions = new Map<string, CdpSession>()
  #nextId = 0

  constructor(input: Readable, output: Writable) {
    super()
    this.#output = output
    let rest: Buffer[] = []
    input.on('data', (data: Buffer) => {
      let from = 0
      for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
        const text = Buffer.concat([...rest, data.subarray(from, end)]).toString()
        rest = []
        from = end + 1
        this.#dispatch(text)
      }
      if (from < data.length) rest.push(data.subarray(from))
    })
    const gone = (): void => this.#close()
    for (const stream of [input, output]) stream.on('close', gone).on('error', gone)
  }

  session(id: string): CdpSession {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id)
    this.#sessions.set(id, session)
    return session
  }

  write(message: Message | object): void {
    if (!this.closed) this.#output.write(`${JSON.stringify(message)}\0`)
  }

  request<M extends keyof Commands>(
    session: CdpSession,
    method: M,
    params?: Commands[M],
  ): Promise<Results[M]> {
    if (this.closed || session.closed) return Promise.reject(new Error(`${method}: target closed`))
    const id = ++this.#nextId
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { method, session, resolve, reject })
      this.write({ id, method, params, sessionId: session.id })
    })
  }

  #dispatch(text: string): void {
    const message = JSON.parse(text) as Message
    if (this.intercept(message, text)) return
    if (message.id !== undefined) {
      const call = this.#calls.get(message.id)
      this.#calls.delete(message.id)
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
      else call?.resolve(message.result as never)
      return
    }
    const session = message.sessionId === undefined ? this.root : this.#sessions.get(message.sessionId)
    if (message.method === 'Target.detachedFromTarget') this.#drop(String(message.params?.sessionId))
    session?.emit(message.method as never, ...([message.params] as never))
  }

  #drop(id: string): void {
    const session = this.#sessions.get(id)
    if (!session) return
    session.closed = true
    this.#sessions.delete(id)
    for (const [key, call] of this.#calls) {
      if (call.session !== session) continue
      this.#calls.delete(key)
      call.reject(new Error(`${call.method}: target closed`))
    }
    session.emit('closed')
  }

  #close(): void {
    if (this.closed) return
    this.closed = true
    this.emit('close') // before the sessions go: this is a crash, not the closing of the last window
    for (const call of this.#calls.values()) call.reject(new Error(`${call.method}: Chromium is gone`))
    this.#calls.clear()
    for (const id of [...this.#sessions.keys()]) this.#drop(id)
  }
}
