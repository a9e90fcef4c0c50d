import { useEffect, useState } from 'react'
import type { SignedIn } from '../../shared/session.ts'
import type { TimelineEvent } from '../../shared/timeline.ts'
import { latchkey } from '../latchkey.ts'
import { answered } from './use-call.ts'

/** Newest first, asked for again whenever the session changes; undefined until the first answer. */
export const useTimeline = (session: SignedIn): TimelineEvent[] | undefined => {
  const [events, setEvents] = useState<TimelineEvent[]>()
  useEffect(() => {
    let current = true
    void answered(latchkey.session.timeline()).then((result) => {
      if (current && result.ok) setEvents(result.value)
    })
    return () => {
      current = false
    }
  }, [session])
  return events
}
