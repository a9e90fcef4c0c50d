import type { MouseEventHandler, ReactElement, ReactNode } from 'react'
import './button.css'
import { Spinner } from './icons.tsx'

interface ButtonProps {
  children: ReactNode
  kind?: 'primary' | 'secondary'
  size?: 'normal' | 'small'
  type?: 'button' | 'submit'
  icon?: ReactNode
  /** Shows a spinner in front of the words. */
  busy?: boolean
  /** Cannot be used now, but keeps the focus and its place in the order: nobody is thrown out of the form. */
  held?: boolean
  describedBy?: string | undefined
  onClick?: MouseEventHandler
}

export const Button = ({
  children,
  kind = 'secondary',
  size = 'normal',
  type = 'button',
  icon,
  busy = false,
  held = false,
  describedBy,
  onClick,
}: ButtonProps): ReactElement => (
  <button
    className={`button button-${kind} button-${size}`}
    type={type}
    aria-disabled={held}
    aria-describedby={describedBy}
    onClick={held ? undefined : onClick}
  >
    {busy ? <Spinner /> : icon}
    <span>{children}</span>
  </button>
)
