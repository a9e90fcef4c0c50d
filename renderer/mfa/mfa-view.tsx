import type { ReactElement } from 'react'
import type { MfaChallenge } from '../../shared/mfa.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { MfaPanel } from './mfa-panel.tsx'
import { useMfa } from './use-mfa.ts'

/** The second step of a sign-in, in the window where the password was typed. */
export const MfaView = ({ challenge }: { challenge: MfaChallenge }): ReactElement => {
  const { t } = useI18n()
  const mfa = useMfa(challenge)
  return (
    <main className="mfa-window">
      <title>{t.mfa.windowTitle}</title>
      <MfaPanel challenge={challenge} mfa={mfa} during="sign-in" />
    </main>
  )
}
