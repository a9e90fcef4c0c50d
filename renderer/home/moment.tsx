import type { ReactElement } from 'react'
import type { EpochMs } from '../../shared/time.ts'
import { useI18n } from '../i18n/use-i18n.ts'

interface MomentProps {
  at: EpochMs
  now: EpochMs
  /** Said once the moment has come. */
  past: string
}

/** A moment to come: how far off it is, and the time of day. */
export const Moment = ({ at, now, past }: MomentProps): ReactElement => {
  const { t, format } = useI18n()
  const { status } = t.home
  if (at <= now) return <>{past}</>
  return (
    <span className="moment">
      <span className="moment-distance">{status.in({ duration: format.duration(at - now) })}</span>
      <time className="moment-time" dateTime={new Date(at).toISOString()}>
        {status.at({ time: format.time(at) })}
      </time>
    </span>
  )
}
