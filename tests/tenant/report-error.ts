const CLIENT_LEFT = new Set<unknown>(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

/** Prints what must not happen in a tenant; a client that hangs up is none of it. */
export function reportError(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (!CLIENT_LEFT.has(code)) console.error(error)
}
