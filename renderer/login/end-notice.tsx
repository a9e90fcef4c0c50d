import type { ReactElement } from 'react'
import type { EndOfSession } from '../../shared/session.ts'
import { endOfSessionText } from '../i18n/end-of-session-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/notice.tsx'

/** Why the person has to sign in again. What they chose themselves is no cause for worry. */
export const EndNotice = ({ reason }: { reason: EndOfSession }): ReactElement => {
  const { t, format } = useI18n()
  const { title, detail } = endOfSessionText(t, format, reason)
  return (
    <Notice tone={reason.code === 'signed_out' ? 'info' : 'warning'} title={title}>
      <p>{detail}</p>
    </Notice>
  )
}
