import type { Milliseconds } from '../../../shared/time.ts'
import type { Cancel, Clock, Timers } from './clock.ts'

/** What is overdue after a sleep begins within a second. */
const INTERVAL: Milliseconds = 500
const TOLERANCE: Milliseconds = 5_000

/**
 * Calls `onJump` when the wall clock and the monotonic clock have parted by over 5 s: the machine has slept or its
 * clock was set.
 */
export function watchClock({ clock, timers, onJump }: ClockWatchPorts): ClockWatch {
  let gap = clock.now() - clock.monotonic()
  let cancel: Cancel = () => undefined

  function look(): void {
    const before = gap
    gap = clock.now() - clock.monotonic()
    if (Math.abs(gap - before) > TOLERANCE) onJump()
    else gap = before
  }

  function tick(): void {
    cancel = timers.after(INTERVAL, tick)
    look()
  }

  cancel = timers.after(INTERVAL, tick)
  return { look, stop: () => cancel() }
}

export interface ClockWatch {
  /** Compares the clocks now, and not at the next turn. */
  look(): void
  stop(): void
}

export interface ClockWatchPorts {
  clock: Clock
  timers: Timers
  onJump: () => void
}
