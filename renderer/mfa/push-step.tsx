import type { ReactElement } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { pushIsOver } from '../model/push-over.ts'
import { Spinner } from '../ui/icons.tsx'
import { QrCode } from './qr-code.tsx'
import { Resend } from './resend.tsx'
import type { StepProps } from './step-props.ts'

type PushStepKind = Extract<MfaStep, { kind: 'push' | 'enrol-push' }>

/** Nothing to type here: the answer comes from the other device. */
export const PushStep = ({ step, mfa, late }: StepProps<PushStepKind>): ReactElement => {
  const { t } = useI18n()
  const { push, resend, enrolPush } = t.mfa
  const enrolling = step.kind === 'enrol-push'
  const over = mfa.pending === 'resend' || pushIsOver(mfa.failure)
  return (
    <>
      {enrolling && <QrCode text={step.uri} label={enrolPush.qr} />}
      <div className="mfa-waiting" role="status">
        {!over && (
          <>
            <Spinner />
            <p>{enrolling ? push.enrolling : push.waiting}</p>
          </>
        )}
      </div>
      <Resend
        label={enrolling ? resend.qr : resend.push}
        sent={resend.pushSent}
        resendAt={step.resendAt}
        mfa={mfa}
        late={late}
        prominent={over}
      />
    </>
  )
}
