import type { ClipboardEvent, InputEvent, ReactElement, RefObject } from 'react'
import { codeText } from '../i18n/code-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { codeIn, digitsIn, isExact, type CodeLength } from '../model/one-time-code.ts'
import { Field, fieldState } from '../ui/field.tsx'
import './code-field.css'
import { DETAIL_ID } from './step-header.tsx'

interface CodeFieldProps {
  length: CodeLength
  /** The field is uncontrolled: the code lives in the input alone, and only until it is sent. */
  ref: RefObject<HTMLInputElement | null>
  error: string | undefined
  readOnly: boolean
  onEdit: () => void
  /** The last digit is in, or a whole code was pasted, which is all of the field. */
  onComplete: () => void
  /** What was pasted holds no code, and was not taken. */
  onRefuse: () => void
}

const ID = 'code'

/** One field, drawn as a box for each digit where it is known how many there are. */
export const CodeField = (props: CodeFieldProps): ReactElement => {
  const { length, ref, error, readOnly, onEdit, onComplete, onRefuse } = props
  const { t, format } = useI18n()
  const state = fieldState(ID, error)
  const exact = isExact(length)

  const take = (field: HTMLInputElement): void => {
    const { value, selectionStart } = field
    const digits = digitsIn(value).slice(0, length.max)
    if (value !== digits) {
      const caret = digitsIn(value.slice(0, selectionStart ?? value.length)).length
      field.value = digits
      field.setSelectionRange(caret, caret)
    }
    onEdit()
    if (exact && digits.length === length.max) onComplete()
  }
  const onInput = (event: InputEvent<HTMLInputElement>): void => {
    // What an input method composes is taken when it is done.
    if (!event.nativeEvent.isComposing) take(event.currentTarget)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    event.preventDefault()
    if (readOnly) return
    const field = event.currentTarget
    const digits = codeIn(event.clipboardData.getData('text'), length)
    if (digits === '' || digits.length > length.max) {
      onRefuse()
      return
    }
    const isWhole = digits.length >= length.min
    insert(field, digits)
    // What was there before cannot be of the same code.
    if (isWhole && (exact || field.value.length > length.max)) field.value = digits
    take(field)
    if (isWhole && !exact && field.value === digits) onComplete()
  }

  return (
    <Field
      id={ID}
      label={t.mfa.code.label}
      error={error}
      note={<p className="mfa-hint">{codeText(t, format, length).hint}</p>}
    >
      <div className="code" dir="ltr" data-count={exact ? length.max : undefined}>
        {exact && (
          <div className="code-boxes" aria-hidden="true">
            {Array.from({ length: length.max }, (_, index) => (
              <span key={index} className="code-box" />
            ))}
          </div>
        )}
        <input
          {...state}
          aria-describedby={`${DETAIL_ID} ${state['aria-describedby']}`}
          ref={ref}
          className={exact ? 'code-control' : 'field-control code-sent'}
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
