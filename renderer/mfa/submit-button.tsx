import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import type { StepProps } from './step-props.ts'

interface SubmitButtonProps extends Pick<StepProps, 'late' | 'hold'> {
  /** What was typed is with main. */
  busy: boolean
  label: string
  busyLabel: string
}

/** Sends the form that it stands in. */
export const SubmitButton = ({ busy, late, hold, label, busyLabel }: SubmitButtonProps): ReactElement => {
  const slow = busy && late
  return (
    <Button kind="primary" type="submit" busy={slow} held={busy || hold !== undefined} describedBy={hold}>
      {slow ? busyLabel : label}
    </Button>
  )
}
