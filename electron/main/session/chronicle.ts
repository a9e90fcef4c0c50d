import type { Account, KeptIn } from '../../../shared/session.ts'
import type { TimelineEntry, TimelineEvent } from '../../../shared/timeline.ts'
import type { Clock } from '../clock/clock.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { LiveSession } from './live-session.ts'

/** Writes down what happens to the sessions of this run. */
export interface Chronicle {
  record(live: LiveSession, entry: TimelineEntry): void
  /** Tells of a keychain that fails, or has recovered, when that is news. */
  noteKeptIn(live: LiveSession): void
  /** Of the account that was recorded last: newest first. */
  read(): TimelineEvent[]
}

export function createChronicle({ timeline, clock }: { timeline: Timeline; clock: Clock }): Chronicle {
  const known = new WeakMap<LiveSession, KeptIn>()
  let account: Account | undefined

  function record(live: LiveSession, entry: TimelineEntry): void {
    account = live.account
    timeline.add(account, { at: clock.now(), ...entry })
  }

  return {
    record,
    noteKeptIn(live) {
      const before = known.get(live)
      known.set(live, live.keptIn)
      if (before === undefined || before.place === live.keptIn.place) return
      const failed = live.keptIn.place === 'memory'
      record(live, failed ? { code: 'keychain_failed', keptIn: live.keptIn } : { code: 'keychain_recovered' })
    },
    read: () => (account === undefined ? [] : timeline.read(account).reverse()),
  }
}
