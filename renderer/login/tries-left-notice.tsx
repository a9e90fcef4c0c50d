import type { ReactElement, ReactNode } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/notice.tsx'

interface TriesLeftNoticeProps {
  triesLeft: number
  actions: ReactNode
}

/** Warns before the tenant blocks, in the same words whether there is such an account or not. */
export const TriesLeftNotice = ({ triesLeft, actions }: TriesLeftNoticeProps): ReactElement => {
  const { t, format } = useI18n()
  const { title, detail, noneTitle, noneDetail, action } = t.login.triesLeft
  const isLast = triesLeft === 0
  return (
    <Notice tone="warning" title={isLast ? noneTitle : title(format.counted(triesLeft))} actions={actions}>
      <p>{t.common.paragraph({ sentences: [isLast ? noneDetail : detail, action] })}</p>
    </Notice>
  )
}
