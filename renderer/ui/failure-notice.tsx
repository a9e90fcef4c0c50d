import type { ReactElement, ReactNode } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { failureText } from '../i18n/failure-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { dashboardPlaces } from '../model/dashboard.ts'
import { theirWords } from '../model/failure.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  failure: Failure
  tone?: 'info' | 'warning' | 'danger'
  /** More to say below the sentences of the failure. */
  children?: ReactNode
  actions?: ReactNode
}

export const FailureNotice = ({
  failure,
  tone = 'danger',
  children,
  actions,
}: FailureNoticeProps): ReactElement => {
  const { t } = useI18n()
  const { title, detail, action } = failureText(t, failure)
  return (
    <Notice tone={tone} title={title} actions={actions}>
      <p>{t.common.paragraph({ sentences: [detail, action] })}</p>
      <TheirWords words={theirWords(failure)} />
      <Dashboard places={dashboardPlaces(failure.code)} />
      {children}
    </Notice>
  )
}

/** In whatever language and direction they come. */
const TheirWords = ({ words }: { words: string | undefined }): ReactElement => {
  const { t } = useI18n()
  if (words === undefined) return <></>
  return (
    <figure className="notice-quote">
      <figcaption>{t.common.theirWords}</figcaption>
      <blockquote dir="auto">{words}</blockquote>
    </figure>
  )
}

const Dashboard = ({ places }: { places: string[] }): ReactElement => {
  const { t } = useI18n()
  if (places.length === 0) return <></>
  return (
    <figure className="notice-quote">
      <figcaption>{t.common.dashboard}</figcaption>
      {places.map((place) => (
        <p key={place} className="notice-place" lang="en" dir="ltr">
          {place}
        </p>
      ))}
    </figure>
  )
}
