import type { Milliseconds } from '../../../shared/time.ts'
import type { Timers } from '../clock/clock.ts'
import type { Logger } from '../log/logger.ts'
import type { ExchangeLock } from './exchange-lock.ts'
import { watch } from './listener.ts'
import type { Seat, Taken } from './seat.ts'

export interface ExchangeLockPorts {
  seat: Seat
  timers: Timers
  log: Logger
  patience?: Milliseconds
}

/**
 * Longer than the longest exchange: the grant's 30 s, and a keychain whose eight calls (the record is read, marked and
 * replaced, each with the index) all but reach their limit of 10 s. An owner that hangs costs no session, for the access
 * token is refreshed ahead of its end. Any process of the machine may sit on the name, and all that it can do is to make
 * an exchange so much later: nothing is sent over the socket, and nothing that comes is read.
 */
export const PATIENCE: Milliseconds = 120_000
/** Between two tries, so that an owner that turns everybody away is not asked in a loop. */
const PAUSE: Milliseconds = 10

export function createExchangeLock({
  seat,
  timers,
  log,
  patience = PATIENCE,
}: ExchangeLockPorts): ExchangeLock {
  /** Undefined: the work goes on without. */
  async function acquire(limit: AbortSignal): Promise<Taken | undefined> {
    try {
      for (;;) {
        const place = await seat.take()
        if (place.taken) return place
        await untilLeft(place.owner, limit)
        if (limit.aborted) return undefined
        await pause(timers, PAUSE)
      }
    } catch (error) {
      log.warn('lock.unavailable', { error })
      return undefined
    }
  }

  async function waitForSeat(): Promise<Taken | undefined> {
    const outOfPatience = new AbortController()
    const cancel = timers.after(patience, () => outOfPatience.abort())
    const place = await acquire(outOfPatience.signal).finally(cancel)
    if (outOfPatience.signal.aborted && place === undefined) log.warn('lock.not-awaited', { patience })
    return place
  }

  return {
    async run(work) {
      const place = await waitForSeat()
      try {
        return await work()
      } finally {
        await place?.leave()
      }
    },
  }
}

async function untilLeft(owner: string, limit: AbortSignal): Promise<void> {
  const { ended, stop } = watch(owner)
  limit.addEventListener('abort', stop)
  if (limit.aborted) stop()
  await ended
  limit.removeEventListener('abort', stop)
}

function pause(timers: Timers, delay: Milliseconds): Promise<void> {
  return new Promise((resolve) => void timers.after(delay, resolve))
}
