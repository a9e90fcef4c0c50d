import type { Milliseconds } from '../../../shared/time.ts'
import type { Cancel, Clock, Timers } from './clock.ts'

/** What is overdue after a sleep begins within a second. */
const INTERVAL: Milliseconds = 500
const TOLERANCE: Milliseconds = 5_000

/**
 * Calls `onJump` when the wall clock and the monotonic clock have parted by over 5 s: the machine has slept or its
 * clock was set. Returns its own undo.
 */
export function watchClock({ clock, timers, onJump }: ClockWatch): Cancel {
  let gap = clock.now() - clock.monotonic()
  let cancel: Cancel = () => undefined

  function look(): void {
    const before = gap
    gap = clock.now() - clock.monotonic()
    cancel = timers.after(INTERVAL, look)
    if (Math.abs(gap - before) > TOLERANCE) onJump()
    else gap = before
  }

  cancel = timers.after(INTERVAL, look)
  return () => cancel()
}

export interface ClockWatch {
  clock: Clock
  timers: Timers
  onJump: () => void
}
