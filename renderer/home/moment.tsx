import type { ReactElement } from 'react'
import type { EpochMs, Milliseconds } from '../../shared/time.ts'
import { useI18n } from '../i18n/use-i18n.ts'

interface MomentProps {
  at: EpochMs
  now: EpochMs
  /** Said once the moment has come. */
  past: string
}

const HALF_A_DAY: Milliseconds = 12 * 3_600_000

/** A moment to come: how far off it is, and when; with the day where the time alone could be taken for today's. */
export const Moment = ({ at, now, past }: MomentProps): ReactElement => {
  const { t, format } = useI18n()
  const { status } = t.home
  if (at <= now) return <>{past}</>
  return (
    <span className="moment">
      <span>{status.in({ duration: format.duration(at - now) })}</span>
      <time className="moment-time" dateTime={new Date(at).toISOString()}>
        {at - now < HALF_A_DAY
          ? status.at({ time: format.time(at) })
          : status.on({ date: format.dateTime(at) })}
      </time>
    </span>
  )
}
