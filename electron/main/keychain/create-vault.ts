import { createHash } from 'node:crypto'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import { createSerialQueue } from '../async/serial-queue.ts'
import type { Clock } from '../clock/clock.ts'
import { isKeychainError, keychainError } from './keychain-error.ts'
import type { Keychain } from './keychain.ts'
import { type Codec, indexCodec, recordCodec, revocationsCodec, type VaultIndex } from './record.ts'
import type { EndingSession, Vault, VaultRecord } from './vault.ts'

export interface VaultOptions {
  keychain: Keychain
  issuer: string
  clientId: string
  clock: Pick<Clock, 'now'>
  /**
   * Tells apart the profiles that share the keychain: each has its own current account, and none is a leftover that is
   * another one's.
   */
  profile: string
}

const NO_ACCOUNTS: VaultIndex = { subjects: [] }
/** As long as a refresh token lives at most, where the tenant keeps to Auth0's default. */
const KEPT_ASIDE: Milliseconds = 30 * 24 * 3_600_000

/**
 * The vault of one client at one issuer: an item for each account, an index of them, and the outbox of revocations.
 * The index names a record before it is written; an index that names a missing record names nobody: whenever the process
 * is killed, what was saved is found again, and nothing lies where nobody looks. Where another record is the current one,
 * the new one takes its place afterwards. Items that cannot be read are set aside before another takes their place.
 */
export function createVault({ keychain, issuer, clientId, clock, profile }: VaultOptions): Vault {
  const queue = createSerialQueue()
  const profileId = hashOf(profile)
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
      ignoreUnreadable(error)
      const index = await editableIndex()
      await writeIndex({ ...index, aside: { ...index.aside, [name]: clock.now() } })
      await keychain.write(asideName(name), item)
      return undefined
    }
  }

  async function editableIndex(): Promise<VaultIndex> {
    const item = await keychain.read(indexName).catch(ignoreUnreadable)
    if (item === undefined) return NO_ACCOUNTS
    try {
      return indexCodec.decode(item)
    } catch (error) {
      ignoreUnreadable(error)
      await keychain.write(asideName(indexName), item)
      return { subjects: [], aside: { [indexName]: clock.now() } }
    }
  }

  async function writeIndex({ aside = {}, ...accounts }: VaultIndex): Promise<void> {
    const hasAside = Object.keys(aside).length > 0
    if (accounts.subjects.length === 0 && !hasAside) await keychain.remove(indexName)
    else await keychain.write(indexName, indexCodec.encode({ ...accounts, ...(hasAside && { aside }) }))
  }

  /** An index without profiles is of a version that knew of none. */
  const currentIn = ({ current, currents }: VaultIndex): string | undefined =>
    currents === undefined ? current : currents[profileId]

  const withCurrent = (index: VaultIndex, subject: string): VaultIndex => ({
    ...withSubject(index, subject),
    current: subject,
    currents: { ...index.currents, [profileId]: subject },
  })

  /** In an index without profiles any record may be the current one of some profile: nobody knows yet. */
  const isLeftover = ({ current, currents }: VaultIndex, subject: string): boolean =>
    currents !== undefined && ![current, ...Object.values(currents)].includes(subject)

  const isCurrentElsewhere = ({ currents = {} }: VaultIndex, subject: string): boolean =>
    Object.entries(currents).some(([id, other]) => id !== profileId && other === subject)

  /** @throws {AuthError} `keychain`, `damaged` or `newer_version`; damaged is the record of another account too */
  async function readRecord(subject: string): Promise<VaultRecord | undefined> {
    const record = await read(recordName(subject), recordCodec)
    if (record === undefined) return undefined
    const { account } = record
    if (account.issuer !== issuer || account.subject !== subject) throw keychainError('damaged')
    return record
  }

  async function isOfAnother(session: EndingSession): Promise<boolean> {
    const record = await readRecord(session.account.subject).catch(ignoreUnreadable)
    const own = [session.refreshToken, session.previousRefreshToken]
    return record !== undefined && !own.includes(record.refreshToken)
  }

  async function removeAccount(subject: string): Promise<void> {
    await keychain.remove(recordName(subject))
    const { current, currents, ...index } = await editableIndex()
    const subjects = index.subjects.filter((other) => other !== subject)
    await writeIndex({
      ...index,
      subjects,
      ...(current !== undefined && current !== subject && { current }),
      ...(currents && {
        currents: Object.fromEntries(Object.entries(currents).filter(([, other]) => other !== subject)),
      }),
    })
  }

  async function leaveToOthers({ currents = {}, ...index }: VaultIndex, subject: string): Promise<void> {
    if (currents[profileId] !== subject) return
    const { [profileId]: _, ...others } = currents
    await writeIndex({ ...index, currents: others })
  }

  async function removeWhole(subject: string): Promise<void> {
    await removeAccount(subject)
    await removeAside((name) => name === recordName(subject))
  }

  async function removeAside(wanted: (name: string, since: EpochMs) => boolean): Promise<void> {
    const { aside = {}, ...index } = await editableIndex()
    const old = Object.entries(aside).filter(([name, since]) => wanted(name, since))
    if (old.length === 0) return
    for (const [name] of old) await keychain.remove(asideName(name))
    const names = new Set(old.map(([name]) => name))
    const kept = Object.entries(aside).filter(([name]) => !names.has(name))
    await writeIndex({ ...index, aside: Object.fromEntries(kept) })
  }

  return {
    loadCurrent: () =>
      queue(async () => {
        const current = currentIn((await read(indexName, indexCodec)) ?? NO_ACCOUNTS)
        return current === undefined ? undefined : readRecord(current)
      }),

    load: ({ subject }) => queue(() => readRecord(subject)),

    save: (record) =>
      queue(async () => {
        const { subject } = record.account
        await readOrSetAside(recordName(subject), recordCodec)
        const index = await editableIndex()
        const isFirst = currentIn(index) === undefined
        if (isFirst) await writeIndex(withCurrent(index, subject))
        else if (!index.subjects.includes(subject)) await writeIndex(withSubject(index, subject))
        await keychain.write(recordName(subject), recordCodec.encode(record))
        if (isFirst || index.currents?.[profileId] === subject) return
        await writeIndex(withCurrent(await editableIndex(), subject))
      }),

    remove: (session) =>
      queue(async () => {
        const { subject } = session.account
        const index = await editableIndex()
        const isOthers = isCurrentElsewhere(index, subject) && (await isOfAnother(session))
        await (isOthers ? leaveToOthers(index, subject) : removeWhole(subject))
      }),

    leftovers: () =>
      queue(async () => {
        const index = await editableIndex()
        const records: VaultRecord[] = []
        for (const subject of index.subjects.filter((other) => isLeftover(index, other))) {
          const record = await readOrSetAside(recordName(subject), recordCodec)
          if (record === undefined) await removeAccount(subject)
          else records.push(record)
        }
        await removeAside((_, since) => clock.now() - since > KEPT_ASIDE)
        return records
      }),

    removeLeftover: ({ subject }) =>
      queue(async () => {
        if (isLeftover(await editableIndex(), subject)) await removeWhole(subject)
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

function withSubject(index: VaultIndex, subject: string): VaultIndex {
  return { ...index, subjects: [...new Set([...index.subjects, subject])] }
}

/** The same for the same account, short, and without anything of the person in it. */
function itemName(kind: string, ...key: string[]): string {
  return `${kind}-${hashOf(JSON.stringify(key))}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function asideName(name: string): string {
  return `${name}-unreadable`
}

function ignoreUnreadable(error: unknown): undefined {
  if (!isKeychainError(error, 'damaged', 'newer_version')) throw error
}
