/** Remembers what has been begun and not yet ended. */
export interface PendingWork {
  track<T>(promise: Promise<T>): Promise<T>
  /** When all of it has ended, well or badly. */
  settled(): Promise<void>
}

export function createPendingWork(): PendingWork {
  const pending = new Set<Promise<unknown>>()
  return {
    track(promise) {
      const ended: Promise<unknown> = promise.catch(() => undefined).finally(() => pending.delete(ended))
      pending.add(ended)
      return promise
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending)
    },
  }
}
