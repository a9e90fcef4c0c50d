import type { Keychain } from './keychain.ts'

/** For this run only: gone with the process. */
export function createMemoryKeychain(items = new Map<string, string>()): Keychain {
  return {
    read: (name) => Promise.resolve(items.get(name)),
    write(name, secret) {
      items.set(name, secret)
      return Promise.resolve()
    },
    remove(name) {
      items.delete(name)
      return Promise.resolve()
    },
  }
}
