import { AuthError } from '../auth/auth-error.ts'

/**
 * For work that others wait for too, and so goes on: only this waiting ends.
 * @throws {AuthError} `cancelled`, and what the work throws
 */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(new AuthError({ code: 'cancelled' }))
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
