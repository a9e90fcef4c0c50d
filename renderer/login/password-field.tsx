import { useState, type KeyboardEvent, type MouseEvent, type ReactElement, type Ref } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Field, fieldState } from '../ui/field.tsx'
import { typedLetter } from '../model/typed-letter.ts'
import { CapsLockIcon, EyeIcon, EyeOffIcon, InfoIcon } from '../ui/icons.tsx'

interface PasswordFieldProps {
  /** The field is uncontrolled: its value lives in the input alone, never in the state of the window. */
  ref: Ref<HTMLInputElement>
  error: string | undefined
  revealed: boolean
  onReveal: (revealed: boolean) => void
  readOnly: boolean
}

const ID = 'password'

export const PasswordField = ({
  ref,
  error,
  revealed,
  onReveal,
  readOnly,
}: PasswordFieldProps): ReactElement => {
  const { t } = useI18n()
  const [capsLock, setCapsLock] = useState(false)
  const [otherScript, setOtherScript] = useState(false)
  const watch = (event: KeyboardEvent | MouseEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  const watchKey = (event: KeyboardEvent): void => {
    watch(event)
    const letter = typedLetter(event.key)
    if (letter !== undefined) setOtherScript(letter === 'other')
  }

  return (
    <Field
      id={ID}
      label={t.login.password}
      error={error}
      note={
        <>
          {capsLock && <Note icon={<CapsLockIcon />} text={t.login.capsLock} />}
          {otherScript && <Note icon={<InfoIcon />} text={t.login.otherScript} />}
        </>
      }
    >
      <div className="password">
        <input
          {...fieldState(ID, error)}
          ref={ref}
          className="field-control password-control"
          type={revealed ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={4096}
          readOnly={readOnly}
          aria-required
          placeholder={readOnly ? '••••••••' : undefined}
          onKeyDown={watchKey}
          onKeyUp={watch}
          onMouseDown={watch}
          onBlur={() => {
            setCapsLock(false)
            setOtherScript(false)
          }}
        />
        <button
          className="password-reveal"
          type="button"
          aria-pressed={revealed}
          aria-label={t.login.showPassword}
          title={t.login.showPassword}
          onClick={() => onReveal(!revealed)}
        >
          {revealed ? <EyeOffIcon /> : <EyeIcon />}
        </button>
      </div>
    </Field>
  )
}

const Note = ({ icon, text }: { icon: ReactElement; text: string }): ReactElement => (
  <p className="field-note">
    {icon}
    <span>{text}</span>
  </p>
)
