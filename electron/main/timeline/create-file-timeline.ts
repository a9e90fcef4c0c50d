import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { Clock } from '../clock/clock.ts'
import type { AccountKey } from '../keychain/vault.ts'
import type { Logger } from '../log/logger.ts'
import { timelineEvent } from './event-schema.ts'
import { bounded, LONGEST, MOST_EVENTS, type Timeline } from './timeline.ts'
import { appendEvent, readEvents, replaceEvents, replaceText } from './timeline-file.ts'

export interface FileTimelineOptions {
  /** Made when it is needed. */
  directory: string
  /** The application at the tenant: a person's sessions with another one are others. */
  clientId: string
  clock: Pick<Clock, 'now'>
  log: Logger
}

/** A file is written anew after so many events only: most events are one append. */
const SLACK = 100
const FILE_NAME = /^[0-9a-f]{32}\.jsonl$/

/** A file of JSON lines for each account. Nothing is forced to the disk: a power cut may cost the last events. */
export function createFileTimeline({ directory, clientId, clock, log }: FileTimelineOptions): Timeline {
  /** Events of each file, as far as this run has written to it. */
  const counts = new Map<string, number>()
  let failing = false
  let swept = false

  const nameOf = ({ issuer, subject }: AccountKey): string => `${hashOf(issuer, clientId, subject)}.jsonl`
  const pathOf = (account: AccountKey): string => join(directory, nameOf(account))
  const markerOf = (issuer: string): string => join(directory, `latest-${hashOf(issuer, clientId)}`)

  function readAll(path: string): TimelineEvent[] {
    try {
      return readEvents(path)
    } catch (error) {
      if (!isMissing(error)) log.warn('timeline.not-readable', { error })
      return []
    }
  }

  const read = (path: string): TimelineEvent[] => bounded(readAll(path), clock.now())

  function append(path: string, event: TimelineEvent): void {
    const count = (counts.get(path) ?? readAll(path).length) + 1
    appendEvent(path, event)
    counts.set(path, count)
    if (count < MOST_EVENTS + SLACK) return
    const kept = read(path)
    replaceEvents(path, kept)
    counts.set(path, kept.length)
  }

  function attempt(work: () => void): void {
    try {
      work()
      failing = false
    } catch (error) {
      if (!failing) log.warn('timeline.not-written', { error })
      failing = true
    }
  }

  /** Accounts that nobody uses any more are forgotten as well. */
  function sweep(): void {
    swept = true
    for (const file of readdirSync(directory).filter(
      (name) => name.endsWith('.new') || FILE_NAME.test(name),
    )) {
      const path = join(directory, file)
      if (clock.now() - statSync(path).mtimeMs > LONGEST) rmSync(path, { force: true })
    }
  }

  return {
    read: (account) => read(pathOf(account)),
    add(account, event) {
      attempt(() => {
        append(pathOf(account), timelineEvent.parse(event))
        if (!swept) sweep()
      })
    },
    markLatest: (account) => attempt(() => replaceText(markerOf(account.issuer), nameOf(account))),
    readLatest(issuer) {
      try {
        const name = readFileSync(markerOf(issuer), 'utf8')
        return FILE_NAME.test(name) ? read(join(directory, name)) : []
      } catch {
        return []
      }
    },
  }
}

function hashOf(...key: string[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
