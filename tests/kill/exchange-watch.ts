import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the tenant, in this process, has seen of the last exchange. Milliseconds since the epoch. */
export interface ExchangeWatch extends Disposable {
  /** Forgets what was seen. */
  reset(): void
  readonly askedAt: number | undefined
  readonly answeredAt: number | undefined
  /** Resolves at the next request of any kind. */
  nextRequest(): Promise<void>
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

const now = (): number => performance.timeOrigin + performance.now()

/** https://nodejs.org/docs/latest-v24.x/api/diagnostics_channel.html#http */
export function watchExchanges(issuer: string): ExchangeWatch {
  const { host } = new URL(issuer)
  let askedAt: number | undefined
  let answeredAt: number | undefined
  let arrived = Promise.withResolvers<undefined>()

  function onStart(message: unknown): void {
    const { request } = message as Exchange
    if (request.headers.host !== host || request.url?.startsWith('/control/') === true) return
    arrived.resolve(undefined)
    if (isExchange(request)) askedAt = now()
  }

  function onFinish(message: unknown): void {
    const { request } = message as Exchange
    if (request.headers.host === host && isExchange(request)) answeredAt = now()
  }

  subscribe('http.server.request.start', onStart)
  subscribe('http.server.response.finish', onFinish)
  return {
    reset() {
      askedAt = undefined
      answeredAt = undefined
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

function isExchange({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/oauth/token'
}
