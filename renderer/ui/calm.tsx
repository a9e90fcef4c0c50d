import type { ReactElement, ReactNode } from 'react'
import './calm.css'
import { Spinner } from './icons.tsx'
import { Mark } from './mark.tsx'

interface CalmProps {
  title: string
  hint?: string
  busy: boolean
  children?: ReactNode
}

/** A whole window that waits, or that is about to close. */
export const Calm = ({ title, hint, busy, children }: CalmProps): ReactElement => (
  <main className="calm">
    <Mark />
    <div role="status">
      <h1 className="calm-title">{title}</h1>
      {hint && <p className="calm-hint">{hint}</p>}
    </div>
    {busy && <Spinner />}
    {children}
  </main>
)
