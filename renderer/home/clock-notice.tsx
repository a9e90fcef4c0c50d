import type { ReactElement } from 'react'
import type { Milliseconds } from '../../shared/time.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/notice.tsx'

/** Less than this troubles nobody. */
const WORTH_A_WORD: Milliseconds = 60_000

/** `ahead` is how far the clock of the computer is ahead of the tenant's. */
export const ClockNotice = ({ ahead }: { ahead: Milliseconds }): ReactElement | null => {
  const { t, format } = useI18n()
  const { clockAhead, clockBehind, clockHint } = t.home.status
  const off = Math.abs(ahead)
  if (off < WORTH_A_WORD) return null
  const duration = format.roughly(off)
  return (
    <Notice tone="warning" title={ahead > 0 ? clockAhead({ duration }) : clockBehind({ duration })}>
      <p>{clockHint}</p>
    </Notice>
  )
}
