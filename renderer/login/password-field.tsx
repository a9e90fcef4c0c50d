import { useState, type KeyboardEvent, type MouseEvent, type ReactElement, type Ref } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Field, fieldState } from '../ui/field.tsx'
import { CapsLockIcon, EyeIcon, EyeOffIcon } from '../ui/icons.tsx'

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
  const watch = (event: KeyboardEvent | MouseEvent): void => setCapsLock(event.getModifierState('CapsLock'))

  return (
    <Field
      id={ID}
      label={t.login.password}
      error={error}
      note={
        capsLock && (
          <p className="field-note">
            <CapsLockIcon />
            <span>{t.login.capsLock}</span>
          </p>
        )
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
          onKeyDown={watch}
          onKeyUp={watch}
          onMouseDown={watch}
          onBlur={() => setCapsLock(false)}
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
