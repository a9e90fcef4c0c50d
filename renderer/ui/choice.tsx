import { useId, type ReactElement } from 'react'
import './choice.css'

interface ChoiceProps {
  label: string
  options: readonly { value: string; label: string }[]
  value: string
  /** Cannot be changed now, but keeps the focus. */
  held?: boolean
  onChange: (value: string) => void
}

/** One of a few, all of them in sight. */
export const Choice = ({ label, options, value, held = false, onChange }: ChoiceProps): ReactElement => {
  const name = useId()
  return (
    <fieldset className="choice" role="radiogroup" aria-labelledby={`${name}-label`} aria-disabled={held}>
      <legend id={`${name}-label`} className="field-label">
        {label}
      </legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => held || onChange(option.value)}
            />
            <bdi>{option.label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
