import type { ReactElement, ReactNode } from 'react'
import { AlertIcon } from './icons.tsx'
import './field.css'

interface FieldProps {
  id: string
  label: string
  /** Said beside the field, and to a screen reader as part of it: give the control `fieldState(id, error)`. */
  error?: string | undefined
  /** Said below the control, in the order of the page. */
  note?: ReactNode
  children: ReactNode
}

export const Field = ({ id, label, error, note, children }: FieldProps): ReactElement => (
  <div className="field">
    <label className="field-label" htmlFor={id}>
      {label}
    </label>
    {children}
    <div id={errorId(id)} className="field-message" aria-live="polite">
      {error && (
        <p className="field-error">
          <AlertIcon />
          <span>{error}</span>
        </p>
      )}
      {note}
    </div>
  </div>
)

const errorId = (id: string): string => `${id}-message`

/** Ties a control to the message of its field. */
export const fieldState = (
  id: string,
  error: string | undefined,
): { id: string; 'aria-invalid': boolean; 'aria-describedby': string } => ({
  id,
  'aria-invalid': error !== undefined,
  'aria-describedby': errorId(id),
})
