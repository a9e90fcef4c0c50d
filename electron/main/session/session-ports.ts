import type { AuthorizationServer } from '../auth/authorization-server.ts'
import type { Timers } from '../clock/clock.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import type { Vault } from '../keychain/vault.ts'
import type { ExchangeLock } from '../lock/exchange-lock.ts'
import type { Logger } from '../log/logger.ts'

import type { Timeline } from '../timeline/timeline.ts'

/** Everything outside of the session that it needs. */
export interface SessionPorts {
  server: AuthorizationServer
  vault: Vault
  clock: ServerClock
  timers: Timers
  lock: ExchangeLock
  timeline: Timeline
  /** From 0 to below 1. */
  random: () => number
  log: Logger
  /** Names the tenant in an account's key. */
  issuer: string
}
