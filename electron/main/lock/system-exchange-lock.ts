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
  /**
   * Absolute path of a folder that is the same for every profile of the user, where a lock may need a file. Short:
   * the address of a socket has 104 bytes on macOS, sun_path of unix(4).
   */
  sharedFolder: string
  timers: Timers
  log: Logger
}

/** A lock that the kernel frees when its owner dies, on every platform. */
export function createSystemExchangeLock(options: SystemExchangeLockOptions): ExchangeLock {
  const { platform, sharedFolder, timers, log } = options
  const name = lockName({ ...options, user: currentUser() })
  return createExchangeLock({ seat: seatOn(platform, name, sharedFolder), timers, log })
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
