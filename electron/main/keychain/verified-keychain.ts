import { keychainError } from './keychain-error.ts'
import type { Keychain } from './keychain.ts'

/** Reads back what it has written: a keychain that has lost a refresh token must say so at once. */
export function createVerifiedKeychain(keychain: Keychain): Keychain {
  return {
    ...keychain,
    async write(name, secret) {
      await keychain.write(name, secret)
      if ((await keychain.read(name)) !== secret) throw keychainError('unavailable')
    },
  }
}
