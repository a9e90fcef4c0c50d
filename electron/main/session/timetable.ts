import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import type { Cancel, Clock, Timers } from '../clock/clock.ts'

/** Any number of appointments, one timer and one map. */
export interface Timetable {
  /** Replaces the appointment of that name. One in the past is kept at once. */
  set(name: string, at: EpochMs, run: () => void): void
  clear(name: string): void
  /** Looks at the wall clock again: after a sleep, or when the clock was set. */
  recompute(): void
  /** The same timetable for one of many users of it, whose names are its own. */
  part(): Timetable
}

interface Appointment {
  at: EpochMs
  madeAt: EpochMs
  run: () => void
}

/** A longer delay overflows and fires at once: https://nodejs.org/docs/latest-v24.x/api/timers.html */
const LONGEST_DELAY: Milliseconds = 2 ** 31 - 1

export function createTimetable({ clock, timers }: { clock: Clock; timers: Timers }): Timetable {
  const appointments = new Map<string, Appointment>()
  let cancel: Cancel = () => undefined
  /** The appointment that the timer is for. */
  let soonest = Infinity
  let parts = 0

  function arm(at: EpochMs): void {
    cancel()
    soonest = at
    cancel = timers.after(Math.min(Math.max(at - clock.now(), 0), LONGEST_DELAY), keepDue)
  }

  function recompute(): void {
    cancel()
    catchUp()
    soonest = Infinity
    for (const { at } of appointments.values()) soonest = Math.min(soonest, at)
    if (appointments.size > 0) arm(soonest)
  }

  /** A clock that was put right has gone back to before they were made: they are as far off as they were then. */
  function catchUp(): void {
    const now = clock.now()
    for (const appointment of appointments.values()) {
      const back = appointment.madeAt - now
      if (back <= 0) continue
      appointment.at -= back
      appointment.madeAt = now
    }
  }

  function keepDue(): void {
    catchUp()
    const now = clock.now()
    const due: Appointment[] = []
    for (const [name, appointment] of appointments) {
      if (appointment.at > now) continue
      due.push(appointment)
      appointments.delete(name)
    }
    recompute()
    for (const { run } of due) run()
  }

  const timetable: Timetable = {
    set(name, at, run) {
      const before = appointments.get(name)
      appointments.set(name, { at, madeAt: clock.now(), run })
      if (at <= soonest) arm(at)
      else if (before?.at === soonest) recompute()
    },
    clear(name) {
      const before = appointments.get(name)
      appointments.delete(name)
      if (before?.at === soonest) recompute()
    },
    recompute,
    part() {
      parts += 1
      return partOf(timetable, `${parts}/`)
    },
  }
  return timetable
}

function partOf(timetable: Timetable, prefix: string): Timetable {
  return {
    ...timetable,
    set: (name, at, run) => timetable.set(prefix + name, at, run),
    clear: (name) => timetable.clear(prefix + name),
  }
}

/** Timers that keep time as appointments do: by the clock, through a sleep. `name` is that of no other user's. */
export function timersOf(timetable: Timetable, clock: Clock, name: string): Timers {
  let count = 0
  return {
    after(delay, run) {
      count += 1
      const appointment = `${name}-${count}`
      timetable.set(appointment, clock.now() + delay, run)
      return () => timetable.clear(appointment)
    },
  }
}
