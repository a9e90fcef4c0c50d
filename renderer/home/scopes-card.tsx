import type { ReactElement } from 'react'
import type { Scopes } from '../../shared/session.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/card.tsx'

/** The issued scopes; those that the tenant has withheld or added stand apart. */
export const ScopesCard = ({ scopes: { issued, withheld, added } }: { scopes: Scopes }): ReactElement => {
  const { t } = useI18n()
  const { scopes } = t.home
  const asked = issued.filter((name) => !added.includes(name))
  return (
    <Card title={scopes.title}>
      {issued.length === 0 && <p>{scopes.none}</p>}
      <Group label={scopes.issued} names={asked} />
      <Group label={scopes.added} names={added} hint={scopes.addedHint} />
      <Group label={scopes.withheld} names={withheld} hint={scopes.withheldHint} missing />
    </Card>
  )
}

interface GroupProps {
  label: string
  names: string[]
  hint?: string
  missing?: boolean
}

const Group = ({ label, names, hint, missing = false }: GroupProps): ReactElement | null => {
  if (names.length === 0) return null
  return (
    <div className={missing ? 'scopes-group scopes-withheld' : 'scopes-group'}>
      <h3 className="label">{label}</h3>
      <ul className="scopes" aria-label={label}>
        {names.map((name) => (
          <li key={name} className="scope">
            <code>{name}</code>
          </li>
        ))}
      </ul>
      {hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  )
}
