import type { EpochMs, Milliseconds } from '../../../shared/time.ts'

/** One HTTP exchange: never a redirect, a cookie or a retry, and bounded in time and size. */
export interface Transport {
  /**
   * Answers every status but a redirect.
   * @throws {AuthError} `network`, `unreadable_response` (`redirect`, `too_large`), `cancelled`, and
   * `invalid_message` for a body of more than 1 MB
   */
  send(request: HttpRequest): Promise<HttpResponse>
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string
  signal?: AbortSignal | undefined
  limits?: Partial<Limits>
}

export interface Limits {
  /** From the start to the last byte. */
  total: Milliseconds
  responseBytes: number
}

export interface HttpResponse {
  status: number
  /** The value of a header, by its name in any case; several are joined by commas. */
  header: (name: string) => string | undefined
  body: string
  /** By what has elapsed on the clock. */
  sentAt: Milliseconds
  receivedAt: EpochMs
}

/** A sign-in must not hang: the person is waiting. */
export const DEFAULT_LIMITS: Limits = { total: 30_000, responseBytes: 1_048_576 }

/** For requests that carry no secret and change nothing, and so may be cut at no cost. */
export const REACH_LIMITS: Partial<Limits> = { total: 10_000 }
