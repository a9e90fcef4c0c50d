import type { ReactElement, ReactNode } from 'react'
import { AlertIcon, InfoIcon } from './icons.tsx'
import './notice.css'

interface NoticeProps {
  tone: 'info' | 'warning' | 'danger'
  title: string
  children?: ReactNode
  /** Controls that belong to the notice. */
  actions?: ReactNode
}

export const Notice = ({ tone, title, children, actions }: NoticeProps): ReactElement => (
  <div className={`notice notice-${tone}`}>
    {tone === 'info' ? <InfoIcon /> : <AlertIcon />}
    <div className="notice-text">
      <p className="notice-title">{title}</p>
      {children}
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  </div>
)
