import type { ReactElement } from 'react'
import type { SignedIn } from '../../shared/session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/card.tsx'

export const ScopesCard = ({ scopes }: { scopes: SignedIn['scopes'] }): ReactElement => {
  const { t } = useI18n()
  const { title, issued, withheld, none, withheldHint } = t.home.scopes
  return (
    <Card title={title}>
      <div className="scopes-group">
        <h3 className="label">{issued}</h3>
        {scopes.issued.length > 0 ? <Scopes label={issued} names={scopes.issued} /> : <p>{none}</p>}
      </div>
      {scopes.withheld.length > 0 && (
        <div className="scopes-group scopes-withheld">
          <h3 className="label">{withheld}</h3>
          <Scopes label={withheld} names={scopes.withheld} />
          <p className="hint">{withheldHint}</p>
        </div>
      )}
    </Card>
  )
}

const Scopes = ({ label, names }: { label: string; names: string[] }): ReactElement => (
  <ul className="scopes" aria-label={label}>
    {names.map((name) => (
      <li key={name} className="scope">
        <code>{name}</code>
      </li>
    ))}
  </ul>
)
