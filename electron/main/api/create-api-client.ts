import type { ApiRequest, ApiResponse } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import { AuthError, isAuthError } from '../auth/auth-error.ts'
import type { Clock } from '../clock/clock.ts'
import type { AccessTokenSource } from '../session/access-tokens.ts'
import type { HttpRequest, HttpResponse, Transport } from '../transport/transport.ts'
import { apiUrl } from './api-url.ts'
import { untilAborted } from '../async/until-aborted.ts'

/** Calls the configured API for the signed-in person. */
export interface ApiClient {
  /**
   * Every answer of the API is a value, a 401 that a renewed token did not help against too. Redirects are refused
   * (`unreadable_response`): the Bearer token goes nowhere but to the configured base URL. While the session waits
   * for the network it fails at once; otherwise within 30 s an exchange, of which there are two at most.
   */
  request(request: ApiRequest): Promise<Result<ApiResponse>>
  /** Ends the request of that id as `cancelled`; one that has ended is left alone. */
  cancel(id: string): Result
  /** For the end of a session: what one person has begun does not go on with the token of the next. */
  cancelAll(): void
}

export interface ApiClientDependencies {
  transport: Transport
  tokens: AccessTokenSource
  /** Ends with a slash. */
  baseUrl: string
  clock: Pick<Clock, 'monotonic'>
}

/** More than a person can ask for: a window that does is out of order. */
const MAX_IN_FLIGHT = 32

interface Exchange {
  token: string
  response: HttpResponse
  duration: number
}

export function createApiClient({ transport, tokens, baseUrl, clock }: ApiClientDependencies): ApiClient {
  const inFlight = new Map<string, AbortController>()

  async function send(request: Omit<HttpRequest, 'headers'>, token: string): Promise<Exchange> {
    const headers = {
      Accept: 'application/json, */*;q=0.8',
      Authorization: `Bearer ${token}`,
      ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
    }
    const start = clock.monotonic()
    const response = await transport.send({ ...request, headers })
    return { token, response, duration: clock.monotonic() - start }
  }

  /** The API says that the token is no good (RFC 6750 section 3.1): it is renewed once, and the request repeated once. */
  async function sendAuthorized(
    request: Omit<HttpRequest, 'headers'>,
    signal: AbortSignal,
  ): Promise<Exchange> {
    const first = await send(request, await untilAborted(signal, tokens.accessToken()))
    if (first.response.status !== 401) return first
    const renewed = await untilAborted(signal, renewAfter(first.token))
    return renewed === undefined ? first : send(request, renewed)
  }

  async function renewAfter(rejected: string): Promise<string | undefined> {
    try {
      return await tokens.renewAfter(rejected)
    } catch (error) {
      if (isAuthError(error) && error.failure.code === 'api_unauthorized') return undefined
      throw error
    }
  }

  async function call({ method, path, body }: ApiRequest, signal: AbortSignal): Promise<ApiResponse> {
    // The Fetch standard has no GET with a body.
    if (method === 'GET' && body !== undefined) throw new AuthError({ code: 'invalid_message' })
    const request = {
      method,
      url: apiUrl(baseUrl, path),
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    const { response, duration } = await sendAuthorized(request, signal)
    return {
      status: response.status,
      contentType: response.header('content-type') ?? '',
      body: response.body,
      duration,
    }
  }

  return {
    async request(request) {
      if (inFlight.has(request.id) || inFlight.size >= MAX_IN_FLIGHT) {
        return { ok: false, failure: { code: 'busy' } }
      }
      const controller = new AbortController()
      inFlight.set(request.id, controller)
      try {
        return { ok: true, value: await call(request, controller.signal) }
      } catch (error) {
        if (!isAuthError(error)) throw error
        return { ok: false, failure: error.failure }
      } finally {
        inFlight.delete(request.id)
      }
    },

    cancel(id) {
      inFlight.get(id)?.abort()
      return { ok: true, value: undefined }
    },

    cancelAll() {
      for (const controller of inFlight.values()) controller.abort()
    },
  }
}
