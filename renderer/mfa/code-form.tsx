import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { codeText } from '../i18n/code-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { codeLength, type CodeStep } from '../model/one-time-code.ts'
import { codeError } from './code-error.ts'
import { CodeField } from './code-field.tsx'
import type { StepProps } from './step-props.ts'
import { SubmitButton } from './submit-button.tsx'

/** Where it is known how many digits there are, they are sent as soon as the last one is in. */
export const CodeForm = ({ step, mfa, late, hold }: StepProps<CodeStep>): ReactElement => {
  const { t, format } = useI18n()
  const length = codeLength(step)
  const { submit, submitting } = t.mfa.code
  const { incomplete, notACode } = codeText(t, format, length)
  const [complaint, setComplaint] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const busy = mfa.pending === 'submitCode'

  // When another code is sent, it is typed next.
  const resendAt = 'resendAt' in step ? step.resendAt : undefined
  useEffect(() => field.current?.focus(), [resendAt])

  const send = async (): Promise<void> => {
    const input = field.current
    if (!input || busy || hold !== undefined) return
    const code = input.value
    if (code.length < length.min) {
      setComplaint(incomplete)
      input.focus()
      return
    }
    input.value = ''
    await mfa.submitCode(code)
    input.focus()
  }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }

  return (
    <form className="mfa-form" noValidate onSubmit={onSubmit}>
      <CodeField
        length={length}
        ref={field}
        error={complaint ?? codeError(t, step, mfa.failure)}
        readOnly={busy}
        onEdit={() => setComplaint(undefined)}
        onComplete={() => void send()}
        onRefuse={() => setComplaint(notACode)}
      />
      <SubmitButton busy={busy} late={late} hold={hold} label={submit} busyLabel={submitting} />
    </form>
  )
}
