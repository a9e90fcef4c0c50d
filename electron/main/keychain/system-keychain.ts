import type { Milliseconds } from '../../../shared/time.ts'
import type { Timers } from '../clock/clock.ts'
import { createKeytarKeychain } from './keytar-keychain.ts'
import { createSerialKeychain, type SerialKeychain } from './serial-keychain.ts'
import { createSplitKeychain } from './split-keychain.ts'
import { createVerifiedKeychain } from './verified-keychain.ts'

export interface SystemKeychainOptions {
  /** The app's id: the service that all items belong to. */
  service: string
  platform: NodeJS.Platform
  timers: Timers
  callLimit?: Milliseconds
}

/** The operating system's keychain with all that a caller may rely on: see {@link SerialKeychain}. */
export function createSystemKeychain(options: SystemKeychainOptions): SerialKeychain {
  const { service, platform, timers, callLimit } = options
  const items = createVerifiedKeychain(createKeytarKeychain({ service, platform }))
  // Only Windows limits the size, and on macOS each further item may mean a further prompt.
  return createSerialKeychain(platform === 'win32' ? createSplitKeychain(items) : items, timers, callLimit)
}
