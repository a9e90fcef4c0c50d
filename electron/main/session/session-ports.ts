import type { AuthorizationServer } from '../auth/authorization-server.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import type { Vault } from '../keychain/vault.ts'
import type { ExchangeLock } from '../lock/exchange-lock.ts'
import type { Logger } from '../log/logger.ts'
import type { Secrets } from '../log/secrets.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Timetable } from './timetable.ts'

/** Everything outside of the session that it needs. */
export interface SessionPorts {
  server: AuthorizationServer
  vault: Vault
  clock: ServerClock
  /** Shared by the sessions of any number of accounts. */
  timetable: Timetable
  lock: ExchangeLock
  timeline: Timeline
  /**
   * Within this the saved session is refreshed after the start; at once unless given. For a fleet that a power cut has
   * started together. A call of the API does not wait for it.
   */
  startSpread?: Milliseconds
  /** From 0 to below 1. */
  random: () => number
  log: Logger
  /** What the log must not hold by its value. */
  secrets: Pick<Secrets, 'register'>
  /** Names the tenant in an account's key. */
  issuer: string
}
