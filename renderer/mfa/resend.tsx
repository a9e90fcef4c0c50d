import { useId, type ReactElement, type ReactNode } from 'react'
import type { EpochMs } from '../../shared/time.ts'
import { useCountdown } from '../hooks/use-now.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { retryAt } from '../model/failure.ts'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import type { Mfa } from './use-mfa.ts'

interface ResendProps {
  label: string
  /** Said once it has been sent. */
  sent: string
  resendAt: EpochMs
  mfa: Mfa
  late: boolean
  /** There is nothing else to do. */
  prominent?: boolean
  /** Other things to do where nothing has come. */
  children?: ReactNode
}

/** Asks for another code or request, as soon as the tenant takes it. */
export const Resend = ({
  label,
  sent,
  resendAt,
  mfa,
  late,
  prominent = false,
  children,
}: ResendProps): ReactElement => {
  const { t, format } = useI18n()
  const id = useId()
  const { failure, pending, resent } = mfa
  const asked = failure?.code === 'mfa_too_many_messages' ? retryAt(failure) : undefined
  const wait = useCountdown(Math.max(resendAt, asked ?? 0))
  const busy = pending === 'resend'

  return (
    <div className="mfa-resend">
      <Button
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'normal' : 'small'}
        icon={<RefreshIcon />}
        busy={busy && late}
        held={wait > 0 || pending !== undefined}
        describedBy={wait > 0 ? id : undefined}
        onClick={() => void mfa.resend()}
      >
        {busy && late ? t.mfa.resend.sending : label}
      </Button>
      {children}
      {wait > 0 && (
        <p id={id} className="mfa-resend-wait" role="timer">
          {t.mfa.resend.wait({ duration: format.duration(wait) })}
        </p>
      )}
      <p className="mfa-resend-sent" role="status">
        {resent && sent}
      </p>
    </div>
  )
}
