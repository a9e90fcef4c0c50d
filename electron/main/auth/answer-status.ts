import type { Failure } from '../../../shared/failure.ts'
import type { EpochMs } from '../../../shared/time.ts'
import type { HttpResponse } from '../transport/transport.ts'
import { AuthError } from './auth-error.ts'
import { retryAt } from './retry-after.ts'

type Status = Pick<HttpResponse, 'status' | 'header' | 'receivedAt'>

/**
 * A server that is overloaded or broken, or something on the way to it that wants a sign-in of its own (RFC 9110
 * section 15.5.8, RFC 6585 section 6): the answer says nothing of the request, whatever its body claims.
 */
export function overloadFailure({ status, header, receivedAt }: Status): Failure | undefined {
  const at = retryAt(header, receivedAt)
  if (status === 407) return { code: 'network', problem: 'proxy' }
  if (status === 511) return { code: 'unreadable_response', problem: 'not_json', status }
  if (status >= 500) return withRetry({ code: 'server_error', status }, at)
  if (status === 429) return withRetry({ code: 'rate_limited' }, at)
  return undefined
}

/** @throws {AuthError} `server_error`, `rate_limited`, `unreadable_response` (`unexpected_status`) */
export function requireOk(response: Status): void {
  const { status } = response
  if (status >= 200 && status < 300) return
  throw new AuthError(
    overloadFailure(response) ?? { code: 'unreadable_response', problem: 'unexpected_status', status },
  )
}

type Retriable = Extract<Failure, { retryAt?: EpochMs }>

export function withRetry(failure: Retriable, at: EpochMs | undefined): Failure {
  return at === undefined ? failure : { ...failure, retryAt: at }
}
