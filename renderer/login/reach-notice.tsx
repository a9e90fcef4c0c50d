import type { ReactElement } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { failureText } from '../i18n/failure-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { OfflineIcon } from '../ui/icons.tsx'

/** Said before an attempt, quietly: it may still be tried. */
export const ReachNotice = ({ trouble }: { trouble: Failure | undefined }): ReactElement => {
  const { t } = useI18n()
  return (
    <div className="reach-notice" role="status">
      {trouble && (
        <>
          <OfflineIcon />
          <p>
            <strong>{failureText(t, trouble).title}</strong>
            <span>{failureText(t, trouble).detail}</span>
          </p>
        </>
      )}
    </div>
  )
}
