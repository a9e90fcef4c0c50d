import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { MfaChallenge } from '../../shared/mfa.ts'
import { isGiven } from '../model/mfa-methods.ts'
import { MfaPanel } from './mfa-panel.tsx'
import { TITLE_ID } from './step-header.tsx'
import { useMfa } from './use-mfa.ts'

interface MfaDialogProps {
  challenge: MfaChallenge
  /** Takes the focus afterwards, where the control that had it before is gone. */
  behind: RefObject<HTMLElement | null>
}

/** The second factor that a refresh demands, over the window that the person is working in. */
export const MfaDialog = ({ challenge, behind }: MfaDialogProps): ReactElement => {
  const mfa = useMfa(challenge)
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    const window = behind.current
    element?.showModal()
    return () => {
      element?.close()
      const { activeElement } = document
      const lost = activeElement === document.body || element?.contains(activeElement)
      if (lost) window?.focus({ preventScroll: true })
    }
  }, [behind])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // Chromium closes a dialog on the second Escape whatever the page says: it is main that ends the step.
    event.preventDefault()
    if (!isGiven(challenge.step) && mfa.pending !== 'cancel') void mfa.cancel()
  }
  return (
    <dialog
      ref={dialog}
      className="mfa-dialog"
      aria-labelledby={TITLE_ID}
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
    >
      <MfaPanel challenge={challenge} mfa={mfa} during="refresh" />
    </dialog>
  )
}
