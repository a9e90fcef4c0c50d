import type { ReactElement } from 'react'
import type { EndOfSession } from '../../shared/session.ts'
import { useCall } from '../hooks/use-call.ts'
import { endOfSessionText, mayBeOpenedLater } from '../i18n/end-of-session-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'

/** Why the person has to sign in again. What they chose themselves is no cause for worry. */
export const EndNotice = ({ reason }: { reason: EndOfSession }): ReactElement => {
  const { t, format } = useI18n()
  const { title, detail } = endOfSessionText(t, format, reason)
  return (
    <Notice
      tone={reason.code === 'signed_out' ? 'info' : 'warning'}
      title={title}
      actions={mayBeOpenedLater(reason) && <TryAgain />}
    >
      <p>{detail}</p>
    </Notice>
  )
}

/** Reads the keychain once more. */
const TryAgain = (): ReactElement => {
  const { t } = useI18n()
  const restore = useCall(() => latchkey.session.refresh())
  return (
    <>
      <Button
        size="small"
        icon={<RefreshIcon />}
        busy={restore.busy}
        held={restore.busy}
        onClick={() => void restore.run()}
      >
        {t.login.ended.keychain.tryAgain}
      </Button>
      <span role="status">{restore.failure && t.login.ended.keychain.stillClosed}</span>
    </>
  )
}
