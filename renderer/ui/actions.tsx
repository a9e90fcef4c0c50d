import type { ReactElement, ReactNode } from 'react'
import { usePlatform } from '../hooks/use-platform.ts'
import './actions.css'

interface ActionsProps {
  /** What the person most likely wants. */
  primary: ReactNode
  /** What else they may do. */
  other: ReactNode
}

/**
 * The buttons of one question, in the order of the system, for eyes, keyboard and screen reader alike: the primary one
 * first on Windows, last on macOS and GNOME.
 */
export const Actions = ({ primary, other }: ActionsProps): ReactElement => {
  const isFirst = usePlatform() === 'win32'
  return (
    <div className={isFirst ? 'actions' : 'actions actions-primary-last'}>
      {!isFirst && other}
      {primary}
      {isFirst && other}
    </div>
  )
}
