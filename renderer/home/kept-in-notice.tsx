import type { ReactElement } from 'react'
import type { KeptIn } from '../../shared/session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'

type Because = Extract<KeptIn, { place: 'memory' }>['because']

/** Why the sign-in lasts for this run only. */
export const KeptInNotice = ({ because }: { because: Because }): ReactElement => {
  const { t } = useI18n()
  const { status } = t.home
  if (because === 'chosen' || because === 'not_granted') {
    return (
      <Notice tone="info" title={status.memoryTitle}>
        <p>{because === 'chosen' ? status.memoryChosen : status.memoryNotGranted}</p>
      </Notice>
    )
  }
  return <FailureNotice failure={because} tone="warning" />
}
