import type { Clock } from '../clock/clock.ts'
import type { Vault } from '../keychain/vault.ts'
import { failureOf, isKeychainFailure } from './failure-of.ts'
import { recordOf, type LiveSession } from './live-session.ts'
import type { SerialQueue } from './serial-queue.ts'

export interface StorePorts {
  vault: Vault
  clock: Clock
  /** All changes of the vault run in it, so that a sign-out is never overtaken by a late save. */
  queue: SerialQueue
}

/**
 * Saves a session that the person wants kept; `keptIn` then says where it lies.
 * @throws what the vault throws other than a keychain failure
 */
export async function store(live: LiveSession, { vault, clock, queue }: StorePorts): Promise<void> {
  if (!live.persistent) return
  try {
    await queue(async () => {
      const record = recordOf(live, clock.now())
      if (record !== undefined && !live.ended) await vault.save(record)
    })
    live.keptIn = { place: 'keychain' }
  } catch (error) {
    const failure = failureOf(error)
    if (!isKeychainFailure(failure)) throw error
    live.keptIn = { place: 'memory', because: failure }
  }
}
