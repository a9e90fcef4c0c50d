import type { ReactElement } from 'react'
import { Spinner } from '../ui/icons.tsx'
import { CodeForm } from './code-form.tsx'
import { EnrolOtpStep } from './enrol-otp-step.tsx'
import { LoadingStep } from './loading-step.tsx'
import { OobCodeStep } from './oob-code-step.tsx'
import { PushStep } from './push-step.tsx'
import { RecoveryCodeForm } from './recovery-code-form.tsx'
import { RecoveryCodesStep } from './recovery-codes-step.tsx'
import type { StepProps } from './step-props.ts'

/** What there is to do in a step that is no choice of methods. */
export const StepView = ({ step, ...rest }: StepProps): ReactElement => {
  switch (step.kind) {
    case 'loading':
      return <LoadingStep step={step} {...rest} />
    case 'otp':
      return <CodeForm step={step} {...rest} />
    case 'oob-code':
    case 'enrol-code':
      return <OobCodeStep step={step} {...rest} />
    case 'push':
    case 'enrol-push':
      return <PushStep step={step} {...rest} />
    case 'recovery-code':
      return <RecoveryCodeForm step={step} {...rest} />
    case 'enrol-otp':
      return <EnrolOtpStep step={step} {...rest} />
    case 'save-recovery-codes':
      return <RecoveryCodesStep step={step} {...rest} />
    case 'finishing':
      return (
        <div className="mfa-waiting">
          <Spinner />
        </div>
      )
    case 'choose':
    case 'enrol':
      return <></>
  }
}
