import type { ReactElement } from 'react'
import type { EpochMs } from '../../shared/time.ts'
import { useCountdown } from '../hooks/use-now.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { announcedTime, isShort } from '../model/time-left.ts'

/** The life of the second step: by the minute, and by the second once it is short. A screen reader hears of it three times. */
export const TimeLeft = ({ until }: { until: EpochMs }): ReactElement => {
  const { t, format } = useI18n()
  const left = useCountdown(until)
  const announced = announcedTime(left)
  return (
    <div className="mfa-time">
      {isShort(left) ? (
        <p role="timer">
          {left === 0 ? t.mfa.timeOver : t.mfa.timeLeft({ duration: format.duration(left) })}
        </p>
      ) : (
        <p>{t.mfa.timeLeft({ duration: format.roughly(left) })}</p>
      )}
      <p className="visually-hidden" role="status">
        {announced !== undefined && t.mfa.timeLeft({ duration: format.roughly(announced) })}
      </p>
    </div>
  )
}
