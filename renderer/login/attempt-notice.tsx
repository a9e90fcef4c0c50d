import type { ReactElement } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Link } from '../../shared/link.ts'
import type { Milliseconds } from '../../shared/time.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { retryAt } from '../model/failure.ts'
import { waysOut } from '../model/ways-out.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { LinkButtons } from '../ui/link-buttons.tsx'
import { TriesLeftNotice } from './tries-left-notice.tsx'

interface AttemptNoticeProps {
  failure: Failure | undefined
  /** The pages that can be opened. */
  links?: readonly Link[]
  /** How long the server still asks to wait. */
  wait: Milliseconds
  /** Names the countdown, for the button that it holds. */
  waitId: string
}

/** The failure of an attempt. A screen reader hears it once; it is not told every second of the countdown. */
export const AttemptNotice = ({ failure, links = [], wait, waitId }: AttemptNoticeProps): ReactElement => {
  const { t, format } = useI18n()
  const paused = failure !== undefined && retryAt(failure) !== undefined
  return (
    <div className="attempt-notice">
      <div role="alert">{failure && <Refusal failure={failure} links={links} />}</div>
      {paused && (
        <p id={waitId} className="attempt-wait" role="timer">
          {wait > 0 ? t.common.retryIn({ duration: format.duration(wait) }) : t.common.retryNow}
        </p>
      )}
    </div>
  )
}

/** Wrong credentials are told beside the password: here is only what they may lead to. */
const Refusal = ({ failure, links }: { failure: Failure; links: readonly Link[] }): ReactElement => {
  const ways = waysOut(failure.code, links)
  const actions = ways.length > 0 && <LinkButtons links={ways} />
  if (failure.code === 'wrong_credentials')
    return failure.triesLeft === undefined ? (
      <></>
    ) : (
      <TriesLeftNotice triesLeft={failure.triesLeft} actions={actions} />
    )
  return (
    <FailureNotice
      failure={failure}
      tone={failure.code === 'cancelled' ? 'info' : 'danger'}
      actions={actions}
    />
  )
}
