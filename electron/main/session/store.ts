import type { Clock } from '../clock/clock.ts'
import type { KeychainFailure } from '../../../shared/failure.ts'
import type { Vault } from '../keychain/vault.ts'
import type { Logger } from '../log/logger.ts'
import { failureOf, isKeychainFailure } from './failure-of.ts'
import { recordOf, type LiveSession } from './live-session.ts'
import type { SerialQueue } from '../async/serial-queue.ts'

export interface StorePorts {
  vault: Vault
  clock: Clock
  /** All changes of the vault run in it, so that a sign-out is never overtaken by a late save. */
  queue: SerialQueue
  log: Logger
}

/** Saves a session that the person wants kept; `keptIn` then says where it lies. Never throws. */
export async function store(live: LiveSession, { vault, clock, queue, log }: StorePorts): Promise<void> {
  if (!live.persistent) return
  try {
    await queue(async () => {
      const record = recordOf(live, clock.now())
      if (record !== undefined && !live.ended) await vault.save(record)
    })
    live.keptIn = { place: 'keychain' }
  } catch (error) {
    const because = keychainFailureOf(error)
    log.warn('session.not-stored', { failure: because, error })
    live.keptIn = { place: 'memory', because }
  }
}

/** A rotated token is as dear when the vault fails in a way that nobody expected. */
function keychainFailureOf(error: unknown): KeychainFailure {
  const failure = failureOf(error)
  return isKeychainFailure(failure) ? failure : { code: 'keychain', problem: 'unavailable' }
}
