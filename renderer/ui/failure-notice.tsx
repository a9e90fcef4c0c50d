import type { ReactElement, ReactNode } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { failureText } from '../i18n/failure-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
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
  const words = theirWords(failure)
  return (
    <Notice tone={tone} title={title} actions={actions}>
      <p>{t.common.paragraph({ sentences: [detail, action] })}</p>
      {words && (
        <figure className="notice-quote">
          <figcaption>{t.common.theirWords}</figcaption>
          <blockquote>{words}</blockquote>
        </figure>
      )}
      {children}
    </Notice>
  )
}
