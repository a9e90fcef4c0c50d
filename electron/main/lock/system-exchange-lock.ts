import { userInfo } from 'node:os'
import type { Timers } from '../clock/clock.ts'
import type { Logger } from '../log/logger.ts'
import { createExchangeLock } from './create-exchange-lock.ts'
import type { ExchangeLock } from './exchange-lock.ts'
import { createFileSeat } from './file-seat.ts'
import { abstractAddress, lockName, type LockedSession, pipeAddress } from './lock-name.ts'
import { createNamedSeat, type Seat } from './seat.ts'

export interface SystemExchangeLockOptions extends Omit<LockedSession, 'user'> {
  platform: NodeJS.Platform
  /** Absolute path of the app's user-data folder, where a lock may need a file. */
  userData: string
  timers: Timers
  log: Logger
}

/** A lock that the kernel frees when its owner dies, on every platform. */
export function createSystemExchangeLock(options: SystemExchangeLockOptions): ExchangeLock {
  const { platform, userData, timers, log } = options
  const name = lockName({ ...options, user: currentUser() })
  return createExchangeLock({ seat: seatOn(platform, name, userData), timers, log })
}

function seatOn(platform: NodeJS.Platform, name: string, directory: string): Seat {
  if (platform === 'linux') return createNamedSeat(abstractAddress(name))
  if (platform === 'win32') return createNamedSeat(pipeAddress(name))
  return createFileSeat({ directory, name: name.slice(0, 16) })
}

/** Windows has no user ids; elsewhere a user may have no name. */
function currentUser(): string {
  return String(process.getuid?.() ?? userInfo().username)
}
