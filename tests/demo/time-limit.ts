/** Aborted when the time is over, with an error that says so. It keeps no process alive. */
export function timeLimit(what: string, seconds: number): AbortSignal {
  const limit = new AbortController()
  const error = new Error(`${what} has taken longer than ${seconds} s`)
  setTimeout(() => limit.abort(error), seconds * 1_000).unref()
  return limit.signal
}
