import type { ClipboardEvent, InputEvent, ReactElement, RefObject } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { CODE_LENGTH, codeIn } from '../model/one-time-code.ts'
import { Field, fieldState } from '../ui/field.tsx'
import './code-field.css'
import { DETAIL_ID } from './step-header.tsx'

interface CodeFieldProps {
  /** The field is uncontrolled: the code lives in the input alone, and only until it is sent. */
  ref: RefObject<HTMLInputElement | null>
  error: string | undefined
  readOnly: boolean
  onEdit: () => void
  /** The last digit is in. */
  onComplete: () => void
  /** What was pasted holds no code, and was not taken. */
  onRefuse: () => void
}

const ID = 'code'

/** One field, drawn as a box for each digit. */
export const CodeField = (props: CodeFieldProps): ReactElement => {
  const { ref, error, readOnly, onEdit, onComplete, onRefuse } = props
  const { t } = useI18n()
  const state = fieldState(ID, error)

  const take = (field: HTMLInputElement): void => {
    const digits = codeIn(field.value).slice(0, CODE_LENGTH)
    if (field.value !== digits) field.value = digits
    onEdit()
    if (digits.length === CODE_LENGTH) onComplete()
  }
  const onInput = (event: InputEvent<HTMLInputElement>): void => {
    // What an input method composes is taken when it is done.
    if (!event.nativeEvent.isComposing) take(event.currentTarget)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    event.preventDefault()
    if (readOnly) return
    const field = event.currentTarget
    const digits = codeIn(event.clipboardData.getData('text'))
    if (digits === '' || digits.length > CODE_LENGTH) {
      onRefuse()
      return
    }
    if (digits.length === CODE_LENGTH) field.value = digits
    else insert(field, digits)
    take(field)
  }

  return (
    <Field
      id={ID}
      label={t.mfa.code.label}
      error={error}
      note={<p className="mfa-hint">{t.mfa.code.hint}</p>}
    >
      <div className="code" dir="ltr">
        <div className="code-boxes" aria-hidden="true">
          {Array.from({ length: CODE_LENGTH }, (_, index) => (
            <span key={index} className="code-box" />
          ))}
        </div>
        <input
          {...state}
          aria-describedby={`${DETAIL_ID} ${state['aria-describedby']}`}
          ref={ref}
          className="code-control"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCorrect="off"
          spellCheck={false}
          readOnly={readOnly}
          aria-required
          onInput={onInput}
          onCompositionEnd={(event) => take(event.currentTarget)}
          onPaste={onPaste}
        />
      </div>
    </Field>
  )
}

const insert = (field: HTMLInputElement, digits: string): void => {
  const { selectionStart, selectionEnd, value } = field
  field.setRangeText(digits, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
}
