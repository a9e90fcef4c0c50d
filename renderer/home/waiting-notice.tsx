import type { ReactElement } from 'react'
import type { NextStep } from '../../shared/session.ts'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { RefreshIcon } from '../ui/icons.tsx'

type Waiting = Extract<NextStep, { kind: 'waiting' }>

/** Why the refresh waits. The session is kept meanwhile: nobody has to sign in again for it. */
export const WaitingNotice = ({ step }: { step: Waiting }): ReactElement => {
  const { t } = useI18n()
  const { status } = t.home
  const refresh = useCall(() => latchkey.session.refresh())
  return (
    <FailureNotice
      failure={refresh.failure ?? step.failure}
      tone="warning"
      actions={
        <Button
          size="small"
          icon={<RefreshIcon />}
          busy={refresh.busy}
          held={refresh.busy}
          onClick={() => void refresh.run()}
        >
          {refresh.busy ? status.trying : status.tryNow}
        </Button>
      }
    >
      <p>{status.keptAlive}</p>
    </FailureNotice>
  )
}
