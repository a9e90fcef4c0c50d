import type { ReactElement } from 'react'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'

/** A refresh waits for a second factor. Nothing is sent to anybody before the person says so. */
export const SecondFactorNotice = (): ReactElement => {
  const { t } = useI18n()
  const { title, detail, kept, submit, busy } = t.mfa.waiting
  const refresh = useCall(() => latchkey.session.refresh())
  return (
    <>
      <Notice
        tone="warning"
        title={title}
        actions={
          <Button size="small" busy={refresh.busy} held={refresh.busy} onClick={() => void refresh.run()}>
            {refresh.busy ? busy : submit}
          </Button>
        }
      >
        <p>{t.common.paragraph({ sentences: [detail, kept] })}</p>
      </Notice>
      {refresh.failure && <FailureNotice failure={refresh.failure} />}
    </>
  )
}
