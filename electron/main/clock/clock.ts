import type { EpochMs, Milliseconds } from '../../../shared/time.ts'

/** Time is an argument everywhere: this port and the timers beside it are its only source. */
export interface Clock {
  now(): EpochMs
  /** Goes on at a steady pace whatever is done to the wall clock. */
  monotonic(): Milliseconds
}

export interface Timers {
  /** Runs once after `delay`, at most 2^31 - 1 ms; returns its own undo. */
  after(delay: Milliseconds, run: () => void): Cancel
}

export type Cancel = () => void
