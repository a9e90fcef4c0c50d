import type { ReactElement } from 'react'
import type { Account } from '../../shared/session.ts'
import type { Realm } from '../../shared/settings.ts'
import { useCall } from '../hooks/use-call.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { LanguageMenu } from '../language/language-menu.tsx'
import { latchkey } from '../latchkey.ts'
import { hostOf } from '../model/host.ts'
import { initials } from '../model/initials.ts'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { SignOutIcon } from '../ui/icons.tsx'

export const AccountHeader = ({
  account,
  realms,
}: {
  account: Account
  realms: readonly Realm[]
}): ReactElement => {
  const { t } = useI18n()
  const signOut = useCall(() => latchkey.session.signOut())
  const name = account.name ?? account.username
  const address = account.email ?? account.username
  const realm = realms.find((candidate) => candidate.name === account.realm)?.label ?? account.realm

  return (
    <header className="account">
      <div className="account-avatar" aria-hidden="true">
        {initials(name)}
      </div>
      <div className="account-who">
        <p className="visually-hidden">{t.home.signedInAs}</p>
        <h1 className="account-name">
          <bdi>{name}</bdi>
        </h1>
        {address !== name && (
          <p className="account-address">
            <bdi>{address}</bdi>
          </p>
        )}
      </div>
      <dl className="account-facts">
        {realm && (
          <div>
            <dt>{t.home.realm}</dt>
            <dd>
              <bdi>{realm}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.home.issuer}</dt>
          <dd title={account.issuer}>
            <bdi>{hostOf(account.issuer)}</bdi>
          </dd>
        </div>
      </dl>
      <LanguageMenu />
      <Button
        icon={<SignOutIcon />}
        busy={signOut.busy}
        held={signOut.busy}
        onClick={() => void signOut.run()}
      >
        {signOut.busy ? t.home.signingOut : t.home.signOut}
      </Button>
      <div className="account-alert" role="alert">
        {signOut.failure && <FailureNotice failure={signOut.failure} />}
      </div>
    </header>
  )
}
