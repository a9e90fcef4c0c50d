import type { ReactElement } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Milliseconds } from '../../shared/time.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { retryAt } from '../model/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'

interface AttemptNoticeProps {
  failure: Failure | undefined
  /** How long the server still asks to wait. */
  wait: Milliseconds
  /** Names the countdown, for the button that it holds. */
  waitId: string
}

/** The failure of an attempt. A screen reader hears it once; it is not told every second of the countdown. */
export const AttemptNotice = ({ failure, wait, waitId }: AttemptNoticeProps): ReactElement => {
  const { t, format } = useI18n()
  const paused = failure !== undefined && retryAt(failure) !== undefined
  return (
    <div className="attempt-notice">
      <div role="alert">
        {failure && (
          <FailureNotice failure={failure} tone={failure.code === 'cancelled' ? 'info' : 'danger'} />
        )}
      </div>
      {paused && (
        <p id={waitId} className="attempt-wait" role="timer">
          {wait > 0 ? t.common.retryIn({ duration: format.duration(wait) }) : t.common.retryNow}
        </p>
      )}
    </div>
  )
}
