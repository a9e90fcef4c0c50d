import { useId, type ReactElement } from 'react'
import './checkbox.css'

interface CheckboxProps {
  label: string
  hint: string
  checked: boolean
  /** Cannot be changed now, but keeps the focus. */
  held?: boolean
  onChange: (checked: boolean) => void
}

export const Checkbox = ({ label, hint, checked, held = false, onChange }: CheckboxProps): ReactElement => {
  const id = useId()
  return (
    <div className="checkbox">
      <input
        id={id}
        className="checkbox-box"
        type="checkbox"
        checked={checked}
        aria-disabled={held}
        aria-describedby={`${id}-hint`}
        onChange={(event) => held || onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="checkbox-hint">
        {hint}
      </p>
    </div>
  )
}
