import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import type { Clock } from './clock.ts'
import { httpDate } from './http-date.ts'

/** The tenant's time, as far as its answers tell it; the machine's own where it is right or nothing is known. */
export interface ServerClock extends Clock {
  /** What has passed since some instant, sleep included: by whichever of the machine's clocks has gone further. */
  elapsed(): Milliseconds
  /** Takes a `Date` header in. Only for an answer that has proved to be the tenant's, fresh and unaltered. */
  observe(observation: DateObservation): void
  /** The machine has slept or its clock was set: what passes from here on is measured by its clocks as they are now. */
  reanchor(): void
  /** Whether the tenant has told the time in this run: before, `now` is the machine's own, which may be years off. */
  isKnown(): boolean
  /** How far the machine is ahead of the tenant; 0 while that is within what a `Date` header can tell. */
  offset(): Milliseconds
}

export interface DateObservation {
  /** RFC 9110 section 6.6.1. */
  date: string | undefined
  /** RFC 9111 section 5.1: a cache has kept the answer, and its date with it. */
  age?: string | undefined
  /** By `elapsed`. */
  sentAt: Milliseconds
}

/** A header has whole seconds, and the way there and back has its share. */
const TOLERANCE: Milliseconds = 2_000
/** An answer as slow as this, or one that was slept over, tells no more than that the time is one of its way's. */
const SLOWEST: Milliseconds = 5_000
/** The share of a new observation in the estimate, while both agree roughly. */
const SMOOTHING = 0.3
/** Further apart than this the clock has been set: the new observation stands alone. */
const STEP: Milliseconds = 5_000

export function createServerClock(machine: Clock): ServerClock {
  let anchor = { elapsed: 0, wall: machine.now(), monotonic: machine.monotonic() }
  /** The tenant's time when nothing had passed yet. */
  let origin: EpochMs | undefined

  /**
   * The monotonic clock stands still in sleep, and the wall clock can be set. The later of the two never takes an
   * expired token for a good one; a refresh too many corrects the estimate.
   */
  function passed(): Milliseconds {
    return anchor.elapsed + Math.max(machine.monotonic() - anchor.monotonic, machine.now() - anchor.wall)
  }

  /** What has passed stays so, even if the wall clock is set back. */
  function elapsed(): Milliseconds {
    anchor = { elapsed: passed(), wall: machine.now(), monotonic: machine.monotonic() }
    return anchor.elapsed
  }

  function offset(): Milliseconds {
    if (origin === undefined) return 0
    const ahead = machine.now() - (origin + passed())
    return Math.abs(ahead) <= TOLERANCE ? 0 : Math.round(ahead)
  }

  return {
    now: () => machine.now() - offset(),
    monotonic: () => machine.monotonic(),
    elapsed,
    isKnown: () => origin !== undefined,
    offset,
    reanchor: () => void elapsed(),
    observe({ date, age, sentAt }) {
      const told = httpDate(date ?? '')
      if (told === undefined || age !== undefined) return
      const receivedAt = elapsed()
      const known = origin === undefined ? machine.now() : origin + receivedAt
      origin = corrected(known, told, receivedAt - sentAt) - receivedAt
    },
  }
}

/** What is known of the time, once an answer that was `travel` on its way has come with the date `told`. */
function corrected(known: EpochMs, told: EpochMs, travel: Milliseconds): EpochMs {
  // The header's second may be over but for an instant, and the answer may have been made at once.
  const latest = told + 1_000 + travel
  if (travel > SLOWEST) return Math.min(Math.max(known, told), latest)
  const observed = (told + latest) / 2
  const difference = observed - known
  return Math.abs(difference) > STEP ? observed : known + SMOOTHING * difference
}
