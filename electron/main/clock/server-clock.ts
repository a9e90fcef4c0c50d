import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import type { Clock } from './clock.ts'
import { httpDate } from './http-date.ts'

/** The tenant's time, as far as its answers tell it; the machine's own where it is right or nothing is known. */
export interface ServerClock extends Clock {
  /** Takes a `Date` header in. Only for an answer that has proved to be the tenant's, fresh and unaltered. */
  observe(observation: DateObservation): void
  /** The machine has slept or its clock was set: what passes from here on is measured by its clocks as they are now. */
  reanchor(): void
  /** How far the machine is ahead of the tenant; 0 while that is within what a `Date` header can tell. */
  offset(): Milliseconds
}

export interface DateObservation {
  /** RFC 9110 section 6.6.1. */
  date: string | undefined
  /** RFC 9111 section 5.1: a cache has kept the answer, and its date with it. */
  age?: string | undefined
  /** By the monotonic clock. */
  sentAt: Milliseconds
  receivedAt: Milliseconds
}

interface Estimate {
  server: EpochMs
  wall: EpochMs
  monotonic: Milliseconds
}

/** A header has whole seconds, and the way there and back has its share. */
const TOLERANCE: Milliseconds = 2_000
/** An answer as slow as this tells nothing but that the clock is wrong by more than the answer took. */
const SLOWEST: Milliseconds = 5_000
/** The share of a new observation in the estimate, while both agree roughly. */
const SMOOTHING = 0.3
/** Further apart than this the clock has been set: the new observation stands alone. */
const STEP: Milliseconds = 5_000

export function createServerClock(machine: Clock): ServerClock {
  let estimate: Estimate | undefined

  /**
   * The monotonic clock stands still in sleep, and the wall clock can be set. The later of the two never takes an
   * expired token for a good one; a refresh too many corrects the estimate.
   */
  function serverNow({ server, wall, monotonic }: Estimate): EpochMs {
    return server + Math.max(machine.monotonic() - monotonic, machine.now() - wall)
  }

  function anchor(server: EpochMs): void {
    estimate = { server, wall: machine.now(), monotonic: machine.monotonic() }
  }

  function offset(): Milliseconds {
    if (estimate === undefined) return 0
    const ahead = machine.now() - serverNow(estimate)
    return Math.abs(ahead) <= TOLERANCE ? 0 : Math.round(ahead)
  }

  return {
    now: () => machine.now() - offset(),
    monotonic: () => machine.monotonic(),
    offset,
    reanchor() {
      if (estimate !== undefined) anchor(serverNow(estimate))
    },
    observe({ date, age, sentAt, receivedAt }) {
      const told = httpDate(date ?? '')
      if (told === undefined || age !== undefined) return
      const travel = receivedAt - sentAt
      // The header's second has begun up to a second ago, on average half of one.
      const observed = told + 500 + travel / 2 + (machine.monotonic() - receivedAt)
      const known = estimate === undefined ? machine.now() : serverNow(estimate)
      const difference = observed - known
      if (travel > SLOWEST && Math.abs(difference) < travel) return
      if (estimate === undefined || Math.abs(difference) > STEP) anchor(observed)
      else anchor(known + SMOOTHING * difference)
    },
  }
}
