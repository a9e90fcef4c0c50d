import { createHash } from 'node:crypto'
import { keychainError } from './keychain-error.ts'

export const GENERATIONS = ['a', 'b'] as const
export type Generation = (typeof GENERATIONS)[number]

/** What lies under a split secret's own name, and says where its parts are. */
export interface Head {
  generation: Generation
  count: number
  /** SHA-256 of the whole secret, in hex. */
  checksum: string
}

const MARKER = 'latchkey-parts:'
const HEAD = /^latchkey-parts:([ab]):([1-9]\d{0,3}):([0-9a-f]{64})$/

export function isHead(item: string): boolean {
  return item.startsWith(MARKER)
}

export function headFor(secret: string, generation: Generation, count: number): Head {
  return { generation, count, checksum: sha256(secret) }
}

export function writeHead({ generation, count, checksum }: Head): string {
  return `${MARKER}${generation}:${count}:${checksum}`
}

/** `undefined` where the head is damaged. */
export function readHead(item: string): Head | undefined {
  const [, generation, count, checksum] = HEAD.exec(item) ?? []
  if (generation === undefined || count === undefined || checksum === undefined) return undefined
  return { generation: generation === 'a' ? 'a' : 'b', count: Number(count), checksum }
}

/** Parts of at most `limit` bytes of UTF-8 (at least 4), cut between characters only. */
export function split(secret: string, limit: number): string[] {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of secret) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > limit) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += character
    size += bytes
  }
  return [...parts, part]
}

/** @throws {AuthError} `keychain`, `damaged` */
export function join(parts: readonly string[], head: Head): string {
  const secret = parts.join('')
  if (sha256(secret) !== head.checksum) throw keychainError('damaged')
  return secret
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
