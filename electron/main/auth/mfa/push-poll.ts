import type { Failure } from '../../../../shared/failure.ts'
import { leavesPushWaiting } from '../../../../shared/mfa.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { Cancel, Clock, Timers } from '../../clock/clock.ts'
import { isAuthError } from '../auth-error.ts'
import type { Passed, Verification } from './mfa-server.ts'
import { RecoveryCodesIssued } from './recovery-codes.ts'

export interface PushPoll {
  ask: () => Promise<Verification>
  clock: Clock
  timers: Timers
  /** Even after the poll was stopped: tokens have been issued. */
  onPassed: (passed: Passed) => void
  /** Nothing has come of this time; the poll goes on. Undefined where the tenant has answered. */
  onTrouble: (trouble: Failure | undefined) => void
  /** The poll is over; after it was stopped, where recovery codes came with the failure. */
  onFailure: (error: unknown) => void
}

const INTERVAL: Milliseconds = 3_000
/** RFC 8628 section 3.5. */
const SLOWER_BY: Milliseconds = 5_000

/** Asks whether a push has been answered until it has. Returns its own undo. */
export function pollPush({ ask, clock, timers, onPassed, onTrouble, onFailure }: PushPoll): Cancel {
  let interval = INTERVAL
  let stopped = false
  let cancel: Cancel = () => undefined

  function askAgain(after: Milliseconds): void {
    cancel = timers.after(after, () => void poll())
  }

  async function poll(): Promise<void> {
    try {
      const verification = await ask()
      if (verification.kind === 'tokens') onPassed(verification.passed)
      else if (!stopped) stillPending(verification.slowDown)
    } catch (error) {
      if (!stopped || error instanceof RecoveryCodesIssued) failed(error)
    }
  }

  function stillPending(slowDown: boolean): void {
    if (slowDown) interval += SLOWER_BY
    onTrouble(undefined)
    askAgain(interval)
  }

  function failed(error: unknown): void {
    const trouble = passing(error)
    if (trouble === undefined) {
      onFailure(error)
      return
    }
    onTrouble(trouble)
    askAgain(Math.max(interval, waitOf(trouble, clock)))
  }

  askAgain(interval)
  return () => {
    stopped = true
    cancel()
  }
}

/** What says nothing of the push. */
function passing(error: unknown): Failure | undefined {
  if (!isAuthError(error) || error instanceof RecoveryCodesIssued) return undefined
  return leavesPushWaiting(error.failure) ? error.failure : undefined
}

function waitOf(failure: Failure, clock: Clock): Milliseconds {
  const retryAt = 'retryAt' in failure ? failure.retryAt : undefined
  return retryAt === undefined ? 0 : retryAt - clock.now()
}
