const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Aborted by the first Ctrl+C, so that all can be cleared away; the second one ends this process. */
export function awaitInterruption(): AbortSignal {
  const interrupted = new AbortController()
  const onSignal = (): void => {
    if (interrupted.signal.aborted) process.exit(130)
    interrupted.abort(new Error('interrupted'))
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return interrupted.signal
}
