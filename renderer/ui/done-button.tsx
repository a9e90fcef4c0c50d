import type { ReactElement, ReactNode } from 'react'
import type { Call } from '../hooks/use-call.ts'
import { Button } from './button.tsx'
import { CheckIcon } from './icons.tsx'

interface DoneButtonProps {
  call: Call
  icon: ReactNode
  label: string
  /** Said once it has been done. */
  done: string
}

/** A button that says so when it has done its work, and can be used again. */
export const DoneButton = ({ call, icon, label, done }: DoneButtonProps): ReactElement => (
  <>
    <Button
      size="small"
      icon={call.done ? <CheckIcon /> : icon}
      held={call.busy}
      onClick={() => void call.run()}
    >
      {call.done ? done : label}
    </Button>
    <span className="visually-hidden" role="status">
      {call.done && done}
    </span>
  </>
)
