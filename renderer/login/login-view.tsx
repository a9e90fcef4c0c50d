import { useState, type ReactElement } from 'react'
import type { Preferences } from '../../shared/preferences.ts'
import type { Session } from '../../shared/session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { LanguageMenu } from '../language/language-menu.tsx'
import { MfaView } from '../mfa/mfa-view.tsx'
import type { ReadySetup } from '../model/setup.ts'
import { Calm } from '../ui/calm.tsx'
import './login.css'
import { SignInForm, type SignInFormSession } from './sign-in-form.tsx'
import type { Draft } from './use-draft.ts'

interface LoginViewProps {
  setup: ReadySetup
  session: Session
  preferences: Preferences
}

export const LoginView = (props: LoginViewProps): ReactElement => {
  const { t } = useI18n()
  return (
    <>
      <title>{t.login.windowTitle}</title>
      <Content {...props} />
      <footer className="login-language">
        <LanguageMenu />
      </footer>
    </>
  )
}

const Content = ({ setup, session, preferences }: LoginViewProps): ReactElement => {
  const { t } = useI18n()
  const asked = useAsked(session)
  const [draft, setDraft] = useState<Draft>()
  const form = { setup, preferences, kept: { draft, onDraft: setDraft } }
  switch (session.kind) {
    case 'restoring':
      // A keychain that is tried again does not take away what is being typed meanwhile.
      if (asked) return <SignInForm {...form} session={asked} restoring />
      return <Calm title={t.login.restoring} hint={t.login.restoringHint} busy />
    case 'mfa':
      return <MfaView challenge={session.challenge} />
    case 'signed-in':
      return <Calm title={t.login.opening} hint={t.login.openingHint} busy={false} />
    case 'signed-out':
    case 'signing-in':
      return <SignInForm {...form} session={session} restoring={false} />
  }
}

/** The session that the form was shown for last. */
const useAsked = (session: Session): SignInFormSession | undefined => {
  const [asked, setAsked] = useState<SignInFormSession>()
  const isAsking = session.kind === 'signed-out' || session.kind === 'signing-in'
  if (isAsking && asked !== session) setAsked(session)
  return isAsking ? session : asked
}
