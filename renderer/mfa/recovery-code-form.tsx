import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import type { MfaStep } from '../../shared/mfa.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Field, fieldState } from '../ui/field.tsx'
import { codeError } from './code-error.ts'
import type { StepProps } from './step-props.ts'
import { SubmitButton } from './submit-button.tsx'

type RecoveryCodeStep = Extract<MfaStep, { kind: 'recovery-code' }>

const ID = 'recovery-code'

export const RecoveryCodeForm = ({ step, mfa, late, hold }: StepProps<RecoveryCodeStep>): ReactElement => {
  const { t } = useI18n()
  const [missing, setMissing] = useState(false)
  // Uncontrolled: the code lives in the input alone, and only until it is sent.
  const field = useRef<HTMLInputElement>(null)
  const busy = mfa.pending === 'submitCode'
  const error = missing ? t.mfa.recoveryCode.missing : codeError(t, step, mfa.failure)

  useEffect(() => field.current?.focus(), [])

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const input = field.current
    if (!input || busy || hold !== undefined) return
    const code = input.value.trim()
    setMissing(code === '')
    input.value = ''
    if (code !== '') await mfa.submitCode(code)
    input.focus()
  }

  return (
    <form className="mfa-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field id={ID} label={t.mfa.recoveryCode.label} error={error}>
        <input
          {...fieldState(ID, error)}
          ref={field}
          className="field-control mfa-recovery-control"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={256}
          readOnly={busy}
          aria-required
          onInput={() => setMissing(false)}
        />
      </Field>
      <SubmitButton
        busy={busy}
        late={late}
        hold={hold}
        label={t.mfa.code.submit}
        busyLabel={t.mfa.code.submitting}
      />
    </form>
  )
}
