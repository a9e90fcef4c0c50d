import type { Milliseconds } from '../../../shared/time.ts'
import { createSerialQueue } from '../async/serial-queue.ts'
import type { Timers } from '../clock/clock.ts'
import { keychainError } from './keychain-error.ts'
import type { Keychain } from './keychain.ts'

export interface SerialKeychain extends Keychain {
  /** Whether a call is under way inside of the system, be it that its caller has long been told that it is `frozen`. */
  isBusy(): boolean
}

export const CALL_LIMIT: Milliseconds = 10_000

/**
 * One call at a time, each with a time limit. A call that is cut goes on inside the system, where four of them
 * would block all of Node's file access (libuv has four threads): until it ends, every other call fails at once.
 */
export function createSerialKeychain(
  keychain: Keychain,
  timers: Timers,
  limit: Milliseconds = CALL_LIMIT,
): SerialKeychain {
  const queue = createSerialQueue()
  let busy = false
  let frozen = false

  function limited<T>(call: () => Promise<T>): Promise<T> {
    if (frozen) return Promise.reject(keychainError('frozen'))
    return new Promise((resolve, reject) => {
      const cancel = timers.after(limit, () => {
        frozen = true
        reject(keychainError('frozen'))
      })
      const ended = () => {
        cancel()
        busy = false
        frozen = false
      }
      busy = true
      call().finally(ended).then(resolve, reject)
    })
  }

  return {
    read: (name) => queue(() => limited(() => keychain.read(name))),
    write: (name, secret) => queue(() => limited(() => keychain.write(name, secret))),
    remove: (name) => queue(() => limited(() => keychain.remove(name))),
    isBusy: () => busy,
  }
}
