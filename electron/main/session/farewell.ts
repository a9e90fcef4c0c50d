import type { AccountKey, Vault } from '../keychain/vault.ts'
import type { Clock } from '../clock/clock.ts'
import type { Logger } from '../log/logger.ts'
import { retryTime } from './backoff.ts'
import { failureOf } from './failure-of.ts'
import type { LiveSession } from './live-session.ts'
import type { PendingWork } from './pending-work.ts'
import type { RevocationOutbox } from './revocation-outbox.ts'
import type { SerialQueue } from '../async/serial-queue.ts'
import type { Timetable } from './timetable.ts'

/** What is left to do for a session that is over. */
export interface Farewell {
  /** Removes the saved record. @throws {AuthError} `keychain`; it is tried again later */
  forget(session: LiveSession): Promise<void>
  /**
   * Has the tenant revoke the refresh token as well. That is written down before the record goes: a kill in between
   * loses neither. @throws {AuthError} `keychain`, see `forget`
   */
  handBack(session: LiveSession): Promise<void>
  /** A new session of that account is about to be saved: its record must not be taken for an old one. */
  supersede(account: AccountKey): void
  /** Has the tenant revoke what a run before has left, and removes it. @throws {AuthError} `keychain` */
  clearLeftovers(): Promise<void>
}

export interface FarewellPorts {
  vault: Vault
  clock: Clock
  queue: SerialQueue
  outbox: RevocationOutbox
  timetable: Timetable
  random: () => number
  log: Logger
  work: PendingWork
}

const APPOINTMENT = 'forget'

export function createFarewell(ports: FarewellPorts): Farewell {
  const { vault, clock, queue, outbox, timetable, random, log, work } = ports
  /** Sessions whose records are still there. */
  const leftovers = new Set<LiveSession>()
  let failures = 0

  async function removeRecord(session: LiveSession): Promise<void> {
    if (!leftovers.has(session)) return
    await vault.remove(session)
    leftovers.delete(session)
    failures = 0
  }

  async function forget(session: LiveSession): Promise<void> {
    if (!session.mayBeSaved) return
    leftovers.add(session)
    try {
      await queue(() => removeRecord(session))
    } catch (error) {
      failures += 1
      log.warn('session.not-forgotten', { failure: failureOf(error), failures })
      timetable.set(
        APPOINTMENT,
        retryTime({ failures, now: clock.now(), random }),
        () => void work.track(forgetLeftovers()),
      )
      throw error
    }
  }

  /** What the tenant has still to revoke is written down first: the record may be the last to hold it. */
  async function forgetLeftovers(): Promise<void> {
    await outbox.writeDown()
    for (const session of leftovers) void work.track(forget(session)).catch(() => undefined)
  }

  return {
    forget,
    async handBack(session) {
      const { refreshToken, persistent } = session
      const written =
        refreshToken === undefined ? undefined : outbox.add(refreshToken, persistent, session.account.subject)
      // Asked for at once, so that it comes before anything that a new sign-in saves.
      const forgotten = forget(session)
      await Promise.all([written, forgotten])
    },
    async clearLeftovers() {
      for (const { refreshToken, account } of await queue(() => vault.leftovers())) {
        await outbox.add(refreshToken, true, account.subject)
        await queue(() => vault.removeLeftover(account))
        log.info('session.leftover-removed', {})
      }
    },
    supersede({ issuer, subject }) {
      for (const session of leftovers) {
        const { account } = session
        if (account.issuer === issuer && account.subject === subject) leftovers.delete(session)
      }
    },
  }
}
