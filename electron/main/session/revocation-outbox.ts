import type { AuthorizationServer } from '../auth/authorization-server.ts'
import type { Clock } from '../clock/clock.ts'
import type { PendingRevocation, Vault } from '../keychain/vault.ts'
import type { Logger } from '../log/logger.ts'
import { retryTime } from './backoff.ts'
import { failureOf } from './failure-of.ts'
import type { SerialQueue } from './serial-queue.ts'
import type { Timetable } from './timetable.ts'

/** Refresh tokens that the tenant has still to revoke (RFC 7009), across restarts, until it has confirmed. */
export interface RevocationOutbox {
  /** Takes up what an earlier run left. */
  load(): Promise<void>
  /** `durable`: also in the keychain. A keychain that fails leaves the token in memory. */
  add(refreshToken: string, durable: boolean): Promise<void>
  /** Tries all of them now. Never throws; what failed is tried again later. */
  flush(): Promise<void>
}

export interface OutboxPorts {
  server: AuthorizationServer
  vault: Vault
  clock: Clock
  timetable: Timetable
  random: () => number
  log: Logger
  queue: SerialQueue
  onConfirmed: (refreshToken: string) => void
}

interface Entry extends PendingRevocation {
  durable: boolean
}

const APPOINTMENT = 'revocation'

export function createRevocationOutbox(ports: OutboxPorts): RevocationOutbox {
  const { server, vault, clock, timetable, random, log, queue, onConfirmed } = ports
  let entries: Entry[] = []
  let loaded = false
  let failures = 0
  let flight: Promise<void> | undefined

  /** What an earlier run saved is read before anything is written over it. */
  async function takeUpSaved(): Promise<void> {
    if (loaded) return
    const saved = await vault.pendingRevocations()
    const known = new Set(entries.map(({ refreshToken }) => refreshToken))
    entries.push(
      ...saved
        .filter(({ refreshToken }) => !known.has(refreshToken))
        .map((entry) => ({ ...entry, durable: true })),
    )
    loaded = true
  }

  async function saveDurable(): Promise<void> {
    try {
      await takeUpSaved()
      const durable = entries.filter((entry) => entry.durable)
      await vault.savePendingRevocations(durable.map(({ refreshToken, since }) => ({ refreshToken, since })))
    } catch (error) {
      log.warn('revocation.not-saved', { failure: failureOf(error) })
    }
  }

  async function revokeAll(): Promise<void> {
    timetable.clear(APPOINTMENT)
    for (const entry of [...entries]) {
      await server.revoke(entry.refreshToken)
      entries = entries.filter((other) => other !== entry)
      if (entry.durable) await queue(saveDurable)
      onConfirmed(entry.refreshToken)
    }
    failures = 0
  }

  async function attempt(): Promise<void> {
    try {
      await revokeAll()
    } catch (error) {
      failures += 1
      log.warn('revocation.waiting', { failure: failureOf(error), failures })
      timetable.set(APPOINTMENT, retryTime({ failures, now: clock.now(), random }), () => void flush())
    }
  }

  function flush(): Promise<void> {
    flight ??= attempt().finally(() => (flight = undefined))
    return flight
  }

  return {
    load: () => queue(takeUpSaved),
    async add(refreshToken, durable) {
      entries.push({ refreshToken, since: clock.now(), durable })
      if (durable) await queue(saveDurable)
    },
    flush,
  }
}
