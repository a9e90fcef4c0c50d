import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the tenant, in this process, has seen of the last request of one kind. Milliseconds since the epoch. */
export interface RequestWatch extends Disposable {
  /** Forgets what was seen. */
  reset(): void
  /** How many there were since it was reset. */
  readonly count: number
  readonly askedAt: number | undefined
  readonly answeredAt: number | undefined
  /** Resolves at the next request of any kind. */
  nextRequest(): Promise<void>
}

interface Message {
  request: IncomingMessage
  response: ServerResponse
}

const now = (): number => performance.timeOrigin + performance.now()

/** https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#http */
export function watchRequests(issuer: string, path: string): RequestWatch {
  const { host } = new URL(issuer)
  let count = 0
  let askedAt: number | undefined
  let answeredAt: number | undefined
  const isWatched = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url === path
  let arrived = Promise.withResolvers<undefined>()

  function onStart(message: unknown): void {
    const { request } = message as Message
    if (request.headers.host !== host || request.url?.startsWith('/control/') === true) return
    arrived.resolve(undefined)
    if (!isWatched(request)) return
    count += 1
    askedAt = now()
    answeredAt = undefined
  }

  function onFinish(message: unknown): void {
    const { request } = message as Message
    if (request.headers.host === host && isWatched(request)) answeredAt = now()
  }

  subscribe('http.server.request.start', onStart)
  subscribe('http.server.response.finish', onFinish)
  return {
    reset() {
      count = 0
      askedAt = undefined
      answeredAt = undefined
    },
    get count() {
      return count
    },
    get askedAt() {
      return askedAt
    },
    get answeredAt() {
      return answeredAt
    },
    async nextRequest() {
      arrived = Promise.withResolvers()
      await arrived.promise
    },
    [Symbol.dispose]() {
      unsubscribe('http.server.request.start', onStart)
      unsubscribe('http.server.response.finish', onFinish)
    },
  }
}
