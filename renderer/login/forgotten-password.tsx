import type { ReactElement } from 'react'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ExternalIcon } from '../ui/icons.tsx'

/** Opens the tenant's own page for a new password, in the browser. */
export const ForgottenPassword = (): ReactElement => {
  const { t } = useI18n()
  const { failure, run } = useCall(() => latchkey.app.open('reset-password'))
  return (
    <div className="forgotten-password">
      <button className="text-button" type="button" title={t.login.opensInBrowser} onClick={() => void run()}>
        {t.login.forgotPassword}
        <ExternalIcon />
      </button>
      <div role="status">{failure && <FailureNotice failure={failure} tone="warning" />}</div>
    </div>
  )
}
