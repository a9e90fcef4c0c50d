import type { Failure } from '../../../shared/failure.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { AuthorizationServer } from '../auth/authorization-server.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import { isKeychainError } from '../keychain/keychain-error.ts'
import type { PendingRevocation, Vault } from '../keychain/vault.ts'
import type { Logger } from '../log/logger.ts'
import { retryTime } from './backoff.ts'
import { failureOf, retryAtOf } from './failure-of.ts'
import type { PendingWork } from './pending-work.ts'
import { createSerialQueue, type SerialQueue } from '../async/serial-queue.ts'
import { timersOf, type Timetable } from './timetable.ts'

/** Refresh tokens that the tenant has still to revoke (RFC 7009), across restarts, until it has confirmed. */
export interface RevocationOutbox {
  /** Takes up what an earlier run left. @throws {AuthError} `keychain` */
  load(): Promise<void>
  /** Whether that token is to be revoked: nobody may use it any more. */
  holds(refreshToken: string | undefined): boolean
  /**
   * Written down when it returns; the tenant is asked afterwards. `durable`: written down in the keychain, and
   * where that fails in memory. `subject`: whose it is, where that is known.
   */
  add(refreshToken: string, durable: boolean, subject?: string): Promise<void>
  /** Writes down what the keychain has not taken before. Never throws. */
  writeDown(): Promise<void>
  /** Tries all of them now. Never throws; what failed is tried again later. */
  flush(): Promise<void>
  /** The same before a sign-in, which waits for it, but not for long: a revocation may end every session of its person. */
  flushFirst(): Promise<void>
}

export interface OutboxPorts {
  server: AuthorizationServer
  vault: Vault
  clock: ServerClock
  timetable: Timetable
  random: () => number
  log: Logger
  queue: SerialQueue
  work: PendingWork
  onConfirmed: (revocation: PendingRevocation) => void
  /** The tenant has not confirmed for as long as the token can have lived. */
  onGivenUp: (revocation: PendingRevocation) => void
}

interface Entry extends PendingRevocation {
  durable: boolean
}

const APPOINTMENT = 'revocation'
/** A person who signs in waits for no longer than this. */
const PATIENCE: Milliseconds = 2_000
/**
 * A refresh token lives 30 days by Auth0's default, and rotation does not extend it; unused, as it is from its sign-out
 * on, it ends sooner. What is older is asked for once more, and then no longer.
 */
const LONGEST_LIFE: Milliseconds = 30 * 24 * 3_600_000

export function createRevocationOutbox(ports: OutboxPorts): RevocationOutbox {
  const { server, vault, clock, timetable, random, log, queue, work, onConfirmed, onGivenUp } = ports
  const attempts = createSerialQueue()
  const patience = timersOf(timetable, clock, 'sign-in')
  let entries: Entry[] = []
  /** Tokens that are done with, and that the keychain may still hold. */
  const finished = new Set<string>()
  let loaded = false
  /** The keychain has not taken what was to be written down last. */
  let unsaved = false
  let failures = 0

  const holds = (refreshToken: string | undefined): boolean =>
    entries.some((entry) => entry.refreshToken === refreshToken)

  /** What an earlier run saved. */
  function takeUp(saved: PendingRevocation[]): void {
    if (loaded) return
    const news = saved.filter(({ refreshToken }) => !holds(refreshToken))
    entries.push(...news.map((entry) => ({ ...entry, durable: true })))
    loaded = true
  }

  /** What cannot be read is lost to this version; the vault sets it aside before it is written over. */
  async function readSaved(): Promise<PendingRevocation[]> {
    try {
      return await vault.pendingRevocations()
    } catch (error) {
      if (!isKeychainError(error, 'damaged', 'newer_version')) throw error
      log.warn('revocation.not-readable', { failure: error.failure })
      return []
    }
  }

  /** What is there and not this process's own is another one's, which shares the keychain: it stays. */
  async function saveDurable(): Promise<void> {
    try {
      const saved = await readSaved()
      takeUp(saved)
      const others = saved.filter(({ refreshToken }) => !holds(refreshToken) && !finished.has(refreshToken))
      const durable = entries.filter((entry) => entry.durable)
      await vault.savePendingRevocations([...others, ...durable.map(({ durable: _, ...entry }) => entry)])
      unsaved = false
    } catch (error) {
      unsaved = true
      log.warn('revocation.not-saved', { failure: failureOf(error) })
    }
  }

  async function revoke(entry: Entry): Promise<Failure | undefined> {
    try {
      await server.revoke(entry.refreshToken)
    } catch (error) {
      const failure = failureOf(error)
      if (!(await isPastRevoking(entry, failure))) return failure
      log.warn('revocation.given-up', { failure })
      onGivenUp(entry)
      return forgetEntry(entry)
    }
    onConfirmed(entry)
    return forgetEntry(entry)
  }

  /** By the tenant's time alone: the machine's clock may be years off. */
  async function isPastRevoking(entry: Entry, { code }: Failure): Promise<boolean> {
    if (code === 'network' || code === 'unreadable_response') return false
    if (!isGuess(entry) && ageOf(entry) <= LONGEST_LIFE) return false
    await askTheTime()
    await replaceGuesses()
    return clock.isKnown() && ageOf(entry) > LONGEST_LIFE
  }

  const ageOf = ({ since }: PendingRevocation): Milliseconds => clock.now() - since

  /** What lies in the future is one too, whatever clock has told it. */
  const isGuess = (entry: PendingRevocation): boolean => entry.isGuess === true || entry.since > clock.now()

  /** They may be years off in either direction: they count from when the tenant's time is known. */
  async function replaceGuesses(): Promise<void> {
    const guesses = clock.isKnown() ? entries.filter(isGuess) : []
    for (const entry of guesses) {
      entry.since = clock.now()
      delete entry.isGuess
    }
    if (guesses.some(({ durable }) => durable)) await queue(saveDurable)
  }

  /** With its keys: what refuses a revocation tells no time. */
  async function askTheTime(): Promise<void> {
    if (clock.isKnown()) return
    try {
      await server.reach(undefined, 0)
    } catch (error) {
      log.info('revocation.time-unknown', { failure: failureOf(error) })
    }
  }

  async function forgetEntry(entry: Entry): Promise<undefined> {
    entries = entries.filter((other) => other !== entry)
    if (!entry.durable) return
    finished.add(entry.refreshToken)
    await queue(saveDurable)
  }

  /** One that fails does not hold up the others, and one that is added meanwhile gets its turn. */
  async function revokeAll(): Promise<void> {
    timetable.clear(APPOINTMENT)
    await replaceGuesses()
    const tried = new Set<Entry>()
    const next = (): Entry | undefined => entries.find((entry) => !tried.has(entry))
    let failure: Failure | undefined
    for (let entry = next(); entry !== undefined; entry = next()) {
      tried.add(entry)
      failure = (await revoke(entry)) ?? failure
    }
    if (failure === undefined) failures = 0
    else tryLater(failure)
    // A keychain that hangs holds up no revocation.
    await writeDown()
  }

  function tryLater(failure: Failure): void {
    failures += 1
    log.warn('revocation.waiting', { failure, failures })
    const at = retryTime({ failures, now: clock.now(), random, retryAt: retryAtOf(failure) })
    timetable.set(APPOINTMENT, at, () => void flush())
  }

  async function writeDown(): Promise<void> {
    if (unsaved) await queue(saveDurable)
  }

  const flush = (): Promise<void> => work.track(attempts(revokeAll))

  return {
    load: () => queue(async () => takeUp(await readSaved())),
    holds,
    async add(refreshToken, durable, subject) {
      if (!holds(refreshToken)) {
        finished.delete(refreshToken)
        entries.push({
          refreshToken,
          since: clock.now(),
          ...(!clock.isKnown() && { isGuess: true as const }),
          durable,
          ...(subject !== undefined && { subject }),
        })
      }
      if (durable) await queue(saveDurable)
      void flush()
    },
    writeDown,
    flush,
    async flushFirst() {
      if (entries.length === 0) return
      const over = Promise.withResolvers<undefined>()
      const cancel = patience.after(PATIENCE, () => over.resolve(undefined))
      await Promise.race([flush(), over.promise])
      cancel()
    },
  }
}
