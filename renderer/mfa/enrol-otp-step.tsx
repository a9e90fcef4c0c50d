import type { ReactElement } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { groupedSecret } from '../model/grouped-secret.ts'
import { DoneButton } from '../ui/done-button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { CopyIcon } from '../ui/icons.tsx'
import { CodeForm } from './code-form.tsx'
import { QrCode } from './qr-code.tsx'
import type { StepProps } from './step-props.ts'

type EnrolOtpStepKind = Extract<MfaStep, { kind: 'enrol-otp' }>

/** The key goes into the authenticator app; its first code comes back. */
export const EnrolOtpStep = (props: StepProps<EnrolOtpStepKind>): ReactElement => {
  const { t } = useI18n()
  const { qr, secret, copy, copied } = t.mfa.enrolOtp
  const copying = useCall(() => latchkey.mfa.copySecret())
  const { step } = props
  return (
    <>
      <div className="mfa-key">
        <QrCode text={step.uri} label={qr} />
        <div className="mfa-key-typed">
          <p id="mfa-secret-label">{secret}</p>
          <code className="mfa-secret" aria-labelledby="mfa-secret-label">
            {groupedSecret(step.secret)}
          </code>
          <div>
            <DoneButton call={copying} icon={<CopyIcon />} label={copy} done={copied} />
          </div>
        </div>
      </div>
      <div className="mfa-alert" role="alert">
        {copying.failure && <FailureNotice failure={copying.failure} />}
      </div>
      <CodeForm {...props} />
    </>
  )
}
