import type { ReactElement } from 'react'
import { ChevronIcon } from './icons.tsx'
import './select.css'

interface SelectProps<Value extends string> {
  id: string
  options: readonly Value[]
  value: Value
  onChange: (value: Value) => void
}

export const Select = <Value extends string>({
  id,
  options,
  value,
  onChange,
}: SelectProps<Value>): ReactElement => (
  <div className="select">
    <select
      id={id}
      className="field-control select-control"
      value={value}
      onChange={({ target }) => onChange(options.find((each) => each === target.value) ?? value)}
    >
      {options.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
    <ChevronIcon />
  </div>
)
