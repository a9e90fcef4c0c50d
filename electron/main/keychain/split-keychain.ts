import { keychainError } from './keychain-error.ts'
import type { Keychain } from './keychain.ts'
import {
  type Generation,
  GENERATIONS,
  type Head,
  headFor,
  isHead,
  join,
  readHead,
  split,
  writeHead,
} from './parts.ts'

/** keytar writes UTF-8, and Windows takes CRED_MAX_CREDENTIAL_BLOB_SIZE of it: 5 * 512 bytes. */
export const PART_BYTES = 2560

/**
 * Splits a long secret into items that the keychain can hold: parts, of two generations in turn, and a head under the
 * secret's own name that says which generation counts. The parts are written first, then the head is switched in one
 * write, and what is old is removed last: a process killed in between leaves the old secret or the new one, whole.
 * Parts are written upwards and removed downwards, so that what a killed process has left is found without a list.
 */
export function createSplitKeychain(keychain: Keychain, partBytes = PART_BYTES): Keychain {
  const partName = (name: string, generation: Generation, index: number) => `${name}.${generation}${index}`

  async function removeParts(name: string, generation: Generation, from = 0): Promise<void> {
    let end = from
    while ((await keychain.read(partName(name, generation, end))) !== undefined) end++
    while (end > from) await keychain.remove(partName(name, generation, --end))
  }

  async function readParts(name: string, head: Head): Promise<string[]> {
    const parts: string[] = []
    for (let index = 0; index < head.count; index++) {
      const part = await keychain.read(partName(name, head.generation, index))
      if (part === undefined) throw keychainError('damaged')
      parts.push(part)
    }
    return parts
  }

  async function writeWhole(name: string, secret: string): Promise<void> {
    await keychain.write(name, secret)
    for (const generation of GENERATIONS) await removeParts(name, generation)
  }

  async function writeParts(name: string, secret: string, parts: string[]): Promise<void> {
    const old = readHead((await keychain.read(name)) ?? '')?.generation
    const [next, other] = old === 'a' ? (['b', 'a'] as const) : (['a', 'b'] as const)
    for (const [index, part] of parts.entries()) await keychain.write(partName(name, next, index), part)
    await keychain.write(name, writeHead(headFor(secret, next, parts.length)))
    await removeParts(name, next, parts.length)
    await removeParts(name, other)
  }

  return {
    async read(name) {
      const item = await keychain.read(name)
      if (item === undefined || !isHead(item)) return item
      const head = readHead(item)
      if (head === undefined) throw keychainError('damaged')
      return join(await readParts(name, head), head)
    },

    async write(name, secret) {
      const parts = split(secret, partBytes)
      if (parts.length === 1 && !isHead(secret)) await writeWhole(name, secret)
      else await writeParts(name, secret, parts)
    },

    async remove(name) {
      await keychain.remove(name)
      for (const generation of GENERATIONS) await removeParts(name, generation)
    },
  }
}
