import { createHash } from 'node:crypto'
import { createSerialQueue } from '../async/serial-queue.ts'
import { isKeychainError, keychainError } from './keychain-error.ts'
import type { Keychain } from './keychain.ts'
import { type Codec, indexCodec, recordCodec, revocationsCodec, type VaultIndex } from './record.ts'
import type { Vault } from './vault.ts'

export interface VaultOptions {
  keychain: Keychain
  issuer: string
  clientId: string
}

const NO_ACCOUNTS: VaultIndex = { subjects: [] }

/**
 * The vault of one client at one issuer: an item for each account, an index of them, and the outbox of revocations.
 * A record is written before the index that names it, and an index that names a missing record names nobody:
 * whenever the process is killed, what was saved is found again. Items that cannot be read are set aside before
 * another takes their place.
 */
export function createVault({ keychain, issuer, clientId }: VaultOptions): Vault {
  const queue = createSerialQueue()
  const indexName = itemName('index', issuer, clientId)
  const revocationsName = itemName('revocations', issuer, clientId)
  const recordName = (subject: string) => itemName('account', issuer, clientId, subject)

  async function read<T>(name: string, codec: Codec<T>): Promise<T | undefined> {
    const item = await keychain.read(name)
    return item === undefined ? undefined : codec.decode(item)
  }

  /** For an item that is about to be replaced. */
  async function readOrSetAside<T>(name: string, codec: Codec<T>): Promise<T | undefined> {
    const item = await keychain.read(name).catch(ignoreUnreadable)
    if (item === undefined) return undefined
    try {
      return codec.decode(item)
    } catch (error) {
      await keychain.write(asideName(name), item)
      ignoreUnreadable(error)
      return undefined
    }
  }

  async function writeIndex(index: VaultIndex): Promise<void> {
    if (index.subjects.length === 0) await keychain.remove(indexName)
    else await keychain.write(indexName, indexCodec.encode(index))
  }

  return {
    loadCurrent: () =>
      queue(async () => {
        const { current } = (await read(indexName, indexCodec)) ?? NO_ACCOUNTS
        if (current === undefined) return undefined
        const record = await read(recordName(current), recordCodec)
        if (record === undefined) return undefined
        const { account } = record
        if (account.issuer !== issuer || account.subject !== current) throw keychainError('damaged')
        return record
      }),

    save: (record) =>
      queue(async () => {
        const { subject } = record.account
        await readOrSetAside(recordName(subject), recordCodec)
        await keychain.write(recordName(subject), recordCodec.encode(record))
        const { current, subjects } = (await readOrSetAside(indexName, indexCodec)) ?? NO_ACCOUNTS
        if (current === subject) return
        await writeIndex({ current: subject, subjects: [...new Set([...subjects, subject])] })
      }),

    remove: ({ subject }) =>
      queue(async () => {
        await keychain.remove(recordName(subject))
        await keychain.remove(asideName(recordName(subject)))
        const index = (await readOrSetAside(indexName, indexCodec)) ?? NO_ACCOUNTS
        const subjects = index.subjects.filter((other) => other !== subject)
        const { current } = index
        await writeIndex(current === undefined || current === subject ? { subjects } : { current, subjects })
      }),

    pendingRevocations: () => queue(async () => (await read(revocationsName, revocationsCodec)) ?? []),

    savePendingRevocations: (pending) =>
      queue(async () => {
        await readOrSetAside(revocationsName, revocationsCodec)
        if (pending.length === 0) await keychain.remove(revocationsName)
        else await keychain.write(revocationsName, revocationsCodec.encode(pending))
      }),
  }
}

/** The same for the same account, short, and without anything of the person in it. */
function itemName(kind: string, ...key: string[]): string {
  return `${kind}-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}`
}

function asideName(name: string): string {
  return `${name}-unreadable`
}

function ignoreUnreadable(error: unknown): undefined {
  if (!isKeychainError(error, 'damaged', 'newer_version')) throw error
}
