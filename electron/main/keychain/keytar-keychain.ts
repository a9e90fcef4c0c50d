import { isKeychainError, keychainError } from './keychain-error.ts'
import { keychainProblem } from './keychain-problem.ts'
import type { Keychain } from './keychain.ts'
import { keyringHasRoom } from './keyring-room.ts'

/** What is used of keytar. Never `findCredentials`: on a locked keyring libsecret crashes the process. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

export interface KeytarKeychainOptions {
  /** The app's id: the service that all items belong to. */
  service: string
  platform: NodeJS.Platform
  load?: () => Promise<Keytar>
  /** Of the disk that a keyring on Linux lies on. */
  hasRoom?: () => Promise<boolean>
}

const CANARY = 'canary'

/** Off the start-up path: the binding and the system's libraries are loaded at the first call. */
async function loadKeytar(): Promise<Keytar> {
  const { default: keytar } = await import('keytar')
  return keytar
}

/** The operating system's keychain. Calls are neither queued nor limited in time here. */
export function createKeytarKeychain({
  service,
  platform,
  load = loadKeytar,
  hasRoom = keyringHasRoom,
}: KeytarKeychainOptions): Keychain {
  let answered = false

  async function call<T>(use: (keytar: Keytar) => Promise<T>): Promise<T> {
    try {
      const result = await use(await load())
      answered = true
      return result
    } catch (error) {
      const problem = keychainProblem(error)
      // A keychain that was there is not absent: its service has died.
      throw keychainError(problem === 'absent' && answered ? 'unavailable' : problem, error)
    }
  }

  async function change<T>(use: (keytar: Keytar) => Promise<T>): Promise<T> {
    try {
      return await call(use)
    } catch (error) {
      const mayBeFull = platform === 'linux' && isKeychainError(error, 'unavailable')
      if (mayBeFull && !(await hasRoom())) throw keychainError('full', error.cause)
      throw error
    }
  }

  /**
   * A locked keyring answers like an empty one: libsecret finds no item. Only writing tells them apart.
   * @throws {AuthError} `keychain`, `locked`
   */
  async function assertUnlocked(): Promise<void> {
    if (platform === 'linux') await change((keytar) => keytar.setPassword(service, CANARY, CANARY))
  }

  return {
    async read(name) {
      const secret = await call((keytar) => keytar.getPassword(service, name))
      if (secret !== null) return secret
      try {
        await assertUnlocked()
      } catch (error) {
        // One that has no room is open.
        if (!isKeychainError(error, 'full')) throw error
      }
      return undefined
    },

    async write(name, secret) {
      await change((keytar) => keytar.setPassword(service, name, secret))
    },

    async remove(name) {
      const removed = await change((keytar) => keytar.deletePassword(service, name))
      if (!removed) await assertUnlocked()
    },
  }
}
