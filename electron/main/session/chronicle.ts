import type { Account, EndOfSession, KeptIn } from '../../../shared/session.ts'
import type { TimelineEntry, TimelineEvent } from '../../../shared/timeline.ts'
import type { Clock } from '../clock/clock.ts'
import type { AccountKey } from '../keychain/vault.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { LiveSession } from './live-session.ts'

/** Writes down what happens to the sessions of this run. */
export interface Chronicle {
  record(live: LiveSession, entry: TimelineEntry): void
  /** Of an account that need not be signed in: nobody is shown its history for that. */
  recordLate(account: AccountKey, entry: TimelineEntry): void
  /** Tells of a keychain that fails, or has recovered, when that is news. */
  noteKeptIn(live: LiveSession): void
  /** Of the account that is signed in, or was last, be it in a run before: newest first. */
  read(): TimelineEvent[]
  /** Whether the person has signed out since that session was saved: its record should have gone with it. */
  hasLeft(saved: LiveSession): boolean
  /** How the session of a run before has ended, where its person may not have been told. */
  lastEnd(): EndOfSession | undefined
}

export interface ChroniclePorts {
  timeline: Timeline
  clock: Pick<Clock, 'now'>
  issuer: string
}

export function createChronicle({ timeline, clock, issuer }: ChroniclePorts): Chronicle {
  const known = new WeakMap<LiveSession, KeptIn>()
  let account: Account | undefined

  function recordLate(key: AccountKey, entry: TimelineEntry): void {
    timeline.add(key, { at: clock.now(), ...entry })
  }

  function record(live: LiveSession, entry: TimelineEntry): void {
    if (account?.subject !== live.account.subject) timeline.markLatest(live.account)
    account = live.account
    recordLate(account, entry)
  }

  function read(): TimelineEvent[] {
    return (account === undefined ? timeline.readLatest(issuer) : timeline.read(account)).reverse()
  }

  return {
    record,
    recordLate,
    noteKeptIn(live) {
      const before = known.get(live)
      known.set(live, live.keptIn)
      if (before === undefined || before.place === live.keptIn.place) return
      const failed = live.keptIn.place === 'memory'
      record(live, failed ? { code: 'keychain_failed', keptIn: live.keptIn } : { code: 'keychain_recovered' })
    },
    read,
    hasLeft({ account: saved, lastUsedAt }) {
      const last = timeline.read(saved).findLast((event) => isSignOut(event) || isSaving(event))
      // A timeline that could not be written may lack the sign-in that came afterwards.
      return last !== undefined && isSignOut(last) && last.at >= lastUsedAt
    },
    lastEnd() {
      const [last] = read()
      return last?.code === 'ended' && !isSignOut(last) ? last.reason : undefined
    },
  }
}

function isSignOut(event: TimelineEvent): boolean {
  return event.code === 'ended' && event.reason.code === 'signed_out'
}

/** A record has come into the keychain. */
function isSaving(event: TimelineEvent): boolean {
  return (
    event.code === 'keychain_recovered' || (event.code === 'signed_in' && event.keptIn.place === 'keychain')
  )
}
