import type { Cancel } from '../clock/clock.ts'

export interface Observable<T> {
  get(): T
  set(value: T): void
  /** Returns its own undo. */
  subscribe(listener: (value: T) => void): Cancel
}

/** A listener that throws is reported, and stops nobody else. */
export function createObservable<T>(initial: T, report: (error: unknown) => void): Observable<T> {
  let current = initial
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => current,
    set(value) {
      current = value
      for (const listener of [...listeners]) {
        try {
          listener(value)
        } catch (error) {
          report(error)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
