import type { Failure } from '../../../shared/failure.ts'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import type { Clock } from '../clock/clock.ts'

/** What the tenant has asked to wait for, by the name that was typed. */
export interface Holds {
  add(name: string, failure: Failure): void
  /** The refusal that still stands, with the rest of its wait. */
  of(name: string): Failure | undefined
}

type Waiting = Extract<Failure, { retryAt?: EpochMs }>

interface Hold {
  failure: Waiting
  /** On both clocks: whichever comes first ends the hold, so that a wall clock that is set prolongs nothing. */
  wall: EpochMs
  monotonic: Milliseconds
}

/** The name of what holds everybody. */
const EVERYBODY = ''

/** Brute-force protection holds one account; a rate limit or an overload holds whoever asks. */
export function createHolds(clock: Clock): Holds {
  const holds = new Map<string, Hold>()

  function left({ wall, monotonic }: Hold): Milliseconds {
    return Math.min(wall - clock.now(), monotonic - clock.monotonic())
  }

  function standing(name: string): Failure | undefined {
    const hold = holds.get(name)
    return hold && { ...hold.failure, retryAt: clock.now() + left(hold) }
  }

  function dropEnded(): void {
    for (const [name, hold] of holds) if (left(hold) <= 0) holds.delete(name)
  }

  return {
    add(name, failure) {
      if (!('retryAt' in failure)) return
      const wait = failure.retryAt - clock.now()
      const held = failure.code === 'too_many_attempts' ? name : EVERYBODY
      holds.set(held, { failure, wall: failure.retryAt, monotonic: clock.monotonic() + wait })
    },
    of(name) {
      dropEnded()
      return standing(EVERYBODY) ?? standing(name)
    },
  }
}
