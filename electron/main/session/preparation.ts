import type { Failure, Result } from '../../../shared/failure.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { AuthorizationServer } from '../auth/authorization-server.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import { failureOf } from './failure-of.ts'
import { failureInMachineTime } from './machine-time.ts'

export interface PreparationPorts {
  server: Pick<AuthorizationServer, 'reach'>
  clock: ServerClock
  /** Electron's `net.isOnline`: false is certain, true is not. */
  isOnline: () => boolean
}

/** Few servers close an idle connection sooner than this; those that do cost one more round trip. */
const WARM_FOR: Milliseconds = 20_000
/** A tenant that could not be reached is not asked again for every key that is pressed. */
const PAUSE: Milliseconds = 5_000

interface Refused {
  failure: Failure
  /** By the monotonic clock. */
  at: Milliseconds
}

/**
 * Opens the connection to the tenant and fetches its keys while a person types, so that the grant is the only round
 * trip that they wait for. Nothing of what they type takes part. Never throws.
 */
export function createPreparation({ server, clock, isOnline }: PreparationPorts): () => Promise<Result> {
  let refused: Refused | undefined
  let underWay: Promise<Result> | undefined

  async function reach(): Promise<Result> {
    try {
      await server.reach(undefined, WARM_FOR)
      refused = undefined
      return { ok: true, value: undefined }
    } catch (error) {
      const failure = failureInMachineTime(failureOf(error), clock.offset())
      refused = { failure, at: clock.monotonic() }
      return { ok: false, failure }
    } finally {
      underWay = undefined
    }
  }

  return async () => {
    if (!isOnline()) return { ok: false, failure: { code: 'network', problem: 'offline' } }
    if (refused !== undefined && clock.monotonic() - refused.at < PAUSE) {
      return { ok: false, failure: refused.failure }
    }
    underWay ??= reach()
    return underWay
  }
}
