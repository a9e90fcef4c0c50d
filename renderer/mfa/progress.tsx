import type { ReactElement } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import type { MfaCall } from './use-mfa.ts'

/** Tells a screen reader what takes its time. */
export const Progress = ({ pending }: { pending: MfaCall | undefined }): ReactElement => {
  const { t } = useI18n()
  const { code, resend, methods } = t.mfa
  const words = {
    submitCode: code.submitting,
    resend: resend.sending,
    choose: methods.asking,
    enrol: methods.asking,
    confirmSaved: '',
    cancel: '',
  } satisfies Record<MfaCall, string>
  return (
    <p className="visually-hidden" role="status">
      {pending && words[pending]}
    </p>
  )
}
