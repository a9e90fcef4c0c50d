import type { ReactElement } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useDelayed } from '../hooks/use-delayed.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/button.tsx'
import { RefreshIcon, Spinner } from '../ui/icons.tsx'
import type { StepProps } from './step-props.ts'

type LoadingStepKind = Extract<MfaStep, { kind: 'loading' }>

export const LoadingStep = ({ mfa, late }: StepProps<LoadingStepKind>): ReactElement => {
  const { t } = useI18n()
  const again = mfa.pending === 'resend'
  const slow = useDelayed(mfa.failure === undefined && !again)
  if (mfa.failure === undefined && !again) return <div className="mfa-waiting">{slow && <Spinner />}</div>
  return (
    <Button kind="primary" icon={<RefreshIcon />} busy={late} held={again} onClick={() => void mfa.resend()}>
      {t.mfa.retry}
    </Button>
  )
}
