/**
 * What may be kept of a foreign error: its name and its code. Errors of HTTP clients hold the request, and with
 * it the password; errors of JWT libraries hold the claims.
 */
export function scrubbedCause(error: unknown): Error {
  const code = firstCode(error)
  const scrubbed = new Error(code ?? 'unknown cause')
  scrubbed.name = plainWord(property(error, 'name')) ?? 'Error'
  return code === undefined ? scrubbed : Object.assign(scrubbed, { code })
}

/** Every error below `error`, itself first: its causes, and the parts of an AggregateError. */
export function errorChain(error: unknown, depth = 8): unknown[] {
  if (typeof error !== 'object' || error === null || depth === 0) return []
  const errors = property(error, 'errors')
  const parts: unknown[] = Array.isArray(errors) ? errors.slice(0, 8) : []
  return [error, ...[property(error, 'cause'), ...parts].flatMap((part) => errorChain(part, depth - 1))]
}

/** Reads a property of anything; a getter that throws reads as absent. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return Reflect.get(value, name)
  } catch {
    return undefined
  }
}

/** The innermost code says most: an HTTP client's own is only `ERR_NETWORK`. */
function firstCode(error: unknown): string | undefined {
  return errorChain(error)
    .map((part) => plainWord(property(part, 'code')) ?? chromiumCode(part))
    .findLast((code) => code !== undefined)
}

/** Chromium's network errors have no code: their message is one, such as `net::ERR_TIMED_OUT`. */
export function chromiumCode(error: unknown): string | undefined {
  const message = property(error, 'message')
  return typeof message === 'string' ? /\bnet::(ERR_[A-Z0-9_]{1,60})\b/.exec(message)?.[0] : undefined
}

function plainWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,64}$/.test(value) ? value : undefined
}
