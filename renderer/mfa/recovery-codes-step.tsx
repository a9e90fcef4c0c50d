import { useState, type ReactElement } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { latchkey } from '../latchkey.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DoneButton } from '../ui/done-button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { CopyIcon, SaveIcon } from '../ui/icons.tsx'
import type { StepProps } from './step-props.ts'

type RecoveryCodesStepKind = Extract<MfaStep, { kind: 'save-recovery-codes' }>

const FIRST = 'recovery-codes-first'

/** Nobody goes on by mistake: the codes are shown only now. */
export const RecoveryCodesStep = ({ step, mfa, late }: StepProps<RecoveryCodesStepKind>): ReactElement => {
  const { t } = useI18n()
  const words = t.mfa.recoveryCodes
  const copying = useCall(() => latchkey.mfa.copyRecoveryCodes())
  const saving = useCall(() => latchkey.mfa.saveRecoveryCodes())
  const [ticked, setTicked] = useState(false)
  const kept = ticked || copying.done || saving.done
  const busy = mfa.pending === 'confirmSaved'
  const failure = [copying.failure, saving.failure].find((each) => each && each.code !== 'cancelled')

  return (
    <>
      <ul className="mfa-codes" aria-label={words.list}>
        {step.codes.map((code, index) => (
          <li key={index}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="mfa-row">
        <DoneButton call={copying} icon={<CopyIcon />} label={words.copy} done={words.copied} />
        <DoneButton call={saving} icon={<SaveIcon />} label={words.save} done={words.saved} />
      </div>
      <div className="mfa-alert" role="alert">
        {failure && <FailureNotice failure={failure} />}
      </div>
      <Checkbox
        label={step.codes.length === 1 ? words.tickOne : words.tick}
        hint={words.tickHint}
        checked={ticked}
        onChange={setTicked}
      />
      <div className="mfa-going-on">
        <Button
          kind="primary"
          busy={busy && late}
          held={!kept || busy}
          describedBy={kept ? undefined : FIRST}
          onClick={() => void mfa.confirmSaved()}
        >
          {words.submit}
        </Button>
        {!kept && (
          <p id={FIRST} className="mfa-hint">
            {words.first}
          </p>
        )}
      </div>
    </>
  )
}
