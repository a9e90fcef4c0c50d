import type { ReactElement } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { needsContact } from '../model/contact.ts'
import { Button } from '../ui/button.tsx'
import { CodeForm } from './code-form.tsx'
import { Resend } from './resend.tsx'
import type { StepProps } from './step-props.ts'

type SentCodeStep = Extract<MfaStep, { kind: 'oob-code' | 'enrol-code' }>

/** A code that was sent, and may be sent again. */
export const OobCodeStep = (props: StepProps<SentCodeStep>): ReactElement => {
  const { t } = useI18n()
  const { step, mfa, late, onChangeContact } = props
  const { resend, contact } = t.mfa
  const channel = step.kind === 'oob-code' ? step.factor.type : step.offer
  const offer = step.kind === 'enrol-code' && needsContact(step.offer) ? step.offer : undefined
  return (
    <>
      <CodeForm {...props} />
      <Resend
        label={channel === 'voice' ? resend.call : resend.code}
        sent={resend.codeSent}
        resendAt={step.resendAt}
        mfa={mfa}
        late={late}
      >
        {offer && (
          <Button size="small" onClick={() => onChangeContact(offer)}>
            {contact.change[offer]}
          </Button>
        )}
      </Resend>
    </>
  )
}
