import { useEffect, useRef, type ReactElement } from 'react'
import type { FactorType } from '../../shared/mfa.ts'
import type { StepText } from '../i18n/mfa-step-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { LockIcon } from '../ui/icons.tsx'
import { MethodIcon } from './method-icon.tsx'

interface StepHeaderProps {
  text: StepText
  username: string
  type: FactorType | undefined
  level: 1 | 2
  /** Takes the focus, where the step has no field that does. */
  focused: boolean
}

export const TITLE_ID = 'mfa-title'
/** Where a code went, and what to do with it: read to those who start in the field. */
export const DETAIL_ID = 'mfa-detail'

export const StepHeader = ({ text, username, type, level, focused }: StepHeaderProps): ReactElement => {
  const { t } = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  const Heading = level === 1 ? 'h1' : 'h2'

  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])

  return (
    <header className="mfa-header">
      <div className="mfa-tile">{type ? <MethodIcon type={type} /> : <LockIcon />}</div>
      <div>
        <Heading ref={heading} id={TITLE_ID} className="mfa-title" tabIndex={-1}>
          {text.title}
        </Heading>
        <p className="mfa-account">
          <span className="visually-hidden">{t.mfa.account}</span> <bdi>{username}</bdi>
        </p>
      </div>
      <p id={DETAIL_ID} className="mfa-detail">
        {text.detail}
      </p>
    </header>
  )
}
