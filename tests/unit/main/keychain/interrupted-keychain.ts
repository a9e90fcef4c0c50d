import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'

export class Killed extends Error {}

/** Works on `items` for so many changes, then dies: like a process that is killed between two of them. */
export function createInterruptedKeychain(items: Map<string, string>, changes: number): Keychain {
  const keychain = createMemoryKeychain(items)
  let left = changes

  async function change(run: () => Promise<void>): Promise<void> {
    if (left === 0) throw new Killed()
    left--
    await run()
  }

  return {
    read: (name) => keychain.read(name),
    write: (name, secret) => change(() => keychain.write(name, secret)),
    remove: (name) => change(() => keychain.remove(name)),
  }
}

/**
 * Runs `work` once for every number of changes after which it may be killed, each time on a fresh copy of `items`,
 * until it is no longer killed; yields what is then in the keychain.
 */
export async function* killedAfterEachChange(
  items: ReadonlyMap<string, string>,
  work: (keychain: Keychain) => Promise<void>,
): AsyncGenerator<{ changes: number; items: Map<string, string>; killed: boolean }> {
  for (let changes = 0, killed = true; killed; changes++) {
    const copy = new Map(items)
    killed = await work(createInterruptedKeychain(copy, changes)).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Killed) return true
        throw error
      },
    )
    yield { changes, items: copy, killed }
  }
}
