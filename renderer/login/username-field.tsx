import type { ReactElement, Ref } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Field, fieldState } from '../ui/field.tsx'

interface UsernameFieldProps {
  ref: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  error: string | undefined
  readOnly: boolean
}

const ID = 'username'

export const UsernameField = ({
  ref,
  value,
  onChange,
  error,
  readOnly,
}: UsernameFieldProps): ReactElement => {
  const { t } = useI18n()
  return (
    <Field id={ID} label={t.login.username} error={error}>
      <input
        {...fieldState(ID, error)}
        ref={ref}
        className="field-control"
        name="username"
        dir="auto"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={320}
        value={value}
        readOnly={readOnly}
        aria-required
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
