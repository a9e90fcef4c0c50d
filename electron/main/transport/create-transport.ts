import type { AxiosInstance } from 'axios'
import type { Failure } from '../../../shared/failure.ts'
import { AuthError } from '../auth/auth-error.ts'
import { errorChain, property, scrubbedCause } from '../auth/scrubbed-cause.ts'
import type { Timers } from '../clock/clock.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import { networkFailure } from './network-failure.ts'
import { BodyTooLarge, readBody } from './read-body.ts'
import { DEFAULT_LIMITS, type HttpRequest, type HttpResponse, type Transport } from './transport.ts'

export interface TransportDependencies {
  fetch: typeof globalThis.fetch
  clock: Pick<ServerClock, 'now' | 'elapsed'>
  timers: Timers
}

const MAX_REQUEST_BYTES = 1_048_576

/** The one HTTP client: axios over the given fetch. axios is loaded by the first request, off the start-up path. */
export function createTransport({ fetch, clock, timers }: TransportDependencies): Transport {
  let client: Promise<AxiosInstance> | undefined

  return {
    async send(request) {
      if (request.signal?.aborted) throw new AuthError({ code: 'cancelled' })
      const limits = { ...DEFAULT_LIMITS, ...request.limits }
      const end = new AbortController()
      const signals = request.signal === undefined ? [end.signal] : [end.signal, request.signal]
      const signal = AbortSignal.any(signals)
      const disarm = timers.after(limits.total, () => end.abort())
      try {
        client ??= loadClient(fetch).catch((error: unknown) => {
          client = undefined
          throw error
        })
        const http = await client
        const sentAt = clock.elapsed()
        const exchange = perform(http, request, limits.responseBytes, signal)
        const response = await Promise.race([exchange, rejectOnAbort(signal)])
        return { ...response, sentAt, receivedAt: clock.now() }
      } catch (error) {
        if (error instanceof AuthError) throw error
        throw new AuthError(failureOf(error, request.signal, end.signal), { cause: scrubbedCause(error) })
      } finally {
        disarm()
        end.abort()
      }
    },
  }
}

async function loadClient(fetch: typeof globalThis.fetch): Promise<AxiosInstance> {
  const { default: axios } = await import('axios')
  return axios.create({
    adapter: 'fetch',
    env: { fetch },
    fetchOptions: { cache: 'no-store', referrerPolicy: 'no-referrer' },
    withCredentials: false,
    maxRedirects: 0,
    maxBodyLength: MAX_REQUEST_BYTES,
    validateStatus: null,
    responseType: 'stream',
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    // The stack that carries the request names itself.
    headers: { common: { 'User-Agent': false } },
  })
}

async function perform(
  client: AxiosInstance,
  request: HttpRequest,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Omit<HttpResponse, 'sentAt' | 'receivedAt'>> {
  const { method, url, headers = {}, body } = request
  const response = await client.request<unknown>({
    method,
    url,
    headers: { ...headers },
    data: body,
    signal,
  })
  if (isRedirect(response.status)) {
    throw new AuthError({ code: 'unreadable_response', problem: 'redirect', status: response.status })
  }
  const header = (name: string): string | undefined => {
    const value = property(response.headers, name.toLowerCase())
    return typeof value === 'string' ? value : undefined
  }
  const responseBody = await readBody(response.data, header('content-length'), maxBytes)
  return { status: response.status, header, body: responseBody }
}

/** 0 is the opaque redirect of the Fetch standard, which Node's fetch does not make. */
function isRedirect(status: number): boolean {
  return [0, 301, 302, 303, 307, 308].includes(status)
}

/** A fetch that does not settle when it is told to stop must not hang the caller. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true })
  })
}

function failureOf(error: unknown, cancel: AbortSignal | undefined, end: AbortSignal): Failure {
  if (cancel?.aborted) return { code: 'cancelled' }
  if (end.aborted) return { code: 'network', problem: 'timeout' }
  const codes = errorChain(error).map((part) => property(part, 'code') ?? property(part, 'message'))
  if (error instanceof BodyTooLarge || codes.some((code) => HEAD_TOO_LARGE.has(code))) {
    return { code: 'unreadable_response', problem: 'too_large' }
  }
  if (codes.includes('ERR_BAD_REQUEST')) return { code: 'invalid_message' }
  return networkFailure(error)
}

const HEAD_TOO_LARGE = new Set<unknown>(['UND_ERR_HEADERS_OVERFLOW', 'net::ERR_RESPONSE_HEADERS_TOO_BIG'])
