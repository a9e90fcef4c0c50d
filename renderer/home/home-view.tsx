import { useRef, type ReactElement } from 'react'
import type { Session } from '../../shared/session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { MfaDialog } from '../mfa/mfa-dialog.tsx'
import type { ReadySetup } from '../model/setup.ts'
import { Calm } from '../ui/calm.tsx'
import { AccountHeader } from './account-header.tsx'
import { ApiConsole } from './api-console.tsx'
import { ClaimsCard } from './claims-card.tsx'
import { HistoryCard } from './history-card.tsx'
import './home.css'
import { ScopesCard } from './scopes-card.tsx'
import { SessionCard } from './session-card.tsx'

export const HomeView = ({ setup, session }: { setup: ReadySetup; session: Session }): ReactElement => {
  const { t } = useI18n()
  const cards = useRef<HTMLElement>(null)
  if (session.kind !== 'signed-in') {
    const over = session.kind === 'signed-out'
    return <Calm title={over ? t.home.signedOut : t.app.starting} busy={!over} />
  }
  return (
    <div className="home">
      <title>{t.home.windowTitle}</title>
      <AccountHeader account={session.account} realms={setup.realms} />
      <main ref={cards} className="home-cards" tabIndex={-1}>
        <div className="home-column">
          <SessionCard session={session} />
          <ScopesCard scopes={session.scopes} />
          <HistoryCard session={session} />
        </div>
        <div className="home-column">
          <ApiConsole baseUrl={setup.apiBaseUrl} />
          <ClaimsCard claims={session.claims} />
        </div>
      </main>
      {session.next.kind === 'mfa' && <MfaDialog challenge={session.next.challenge} behind={cards} />}
    </div>
  )
}
