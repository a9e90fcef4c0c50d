import type { ReactElement } from 'react'
import type { SignedIn } from '../../shared/session.ts'
import { useTimeline } from '../hooks/use-timeline.ts'
import { eventText } from '../i18n/event-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/card.tsx'
import './history.css'

/** Further back than this is for the support, not for the window. */
const SHOWN = 12

export const HistoryCard = ({ session }: { session: SignedIn }): ReactElement | null => {
  const { t, format } = useI18n()
  const events = useTimeline(session)
  if (events === undefined) return null
  return (
    <Card title={t.history.title}>
      {events.length === 0 ? (
        <p className="hint">{t.history.empty}</p>
      ) : (
        <ol className="history">
          {events.slice(0, SHOWN).map((event, index) => (
            <li key={events.length - index}>
              <time className="history-time" dateTime={new Date(event.at).toISOString()}>
                {format.dateTime(event.at)}
              </time>
              <p>{eventText(t, format, event)}</p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
