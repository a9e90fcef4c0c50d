import type { ReactElement } from 'react'
import './calm.css'
import { Spinner } from './icons.tsx'
import { Mark } from './mark.tsx'

/** A whole window that waits, or that is about to close. */
export const Calm = ({
  title,
  hint,
  busy,
}: {
  title: string
  hint?: string
  busy: boolean
}): ReactElement => (
  <main className="calm">
    <Mark />
    <div role="status">
      <h1 className="calm-title">{title}</h1>
      {hint && <p className="calm-hint">{hint}</p>}
    </div>
    {busy && <Spinner />}
  </main>
)
