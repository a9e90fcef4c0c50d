import type { ReactElement } from 'react'
import { BackIcon } from '../ui/icons.tsx'
import type { Mfa } from './use-mfa.ts'

/** Gives the second step up. Nothing is lost by it that could not be asked for again. */
export const BackButton = ({ mfa, label }: { mfa: Mfa; label: string }): ReactElement => {
  const leaving = mfa.pending === 'cancel'
  return (
    <button
      className="mfa-link"
      type="button"
      aria-disabled={leaving}
      onClick={() => leaving || void mfa.cancel()}
    >
      <BackIcon />
      <span>{label}</span>
    </button>
  )
}
