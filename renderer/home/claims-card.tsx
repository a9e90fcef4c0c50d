import type { ReactElement } from 'react'
import type { JsonObject } from '../../shared/json.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { claimRows, type ClaimRow } from '../model/claims.ts'
import { Card } from '../ui/card.tsx'

export const ClaimsCard = ({ claims }: { claims: JsonObject }): ReactElement => {
  const { t } = useI18n()
  const { title, hint, empty, name, value } = t.home.claims
  const rows = claimRows(claims)
  return (
    <Card title={title} hint={hint}>
      {rows.length === 0 ? (
        <p className="hint">{empty}</p>
      ) : (
        <table className="claims">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{value}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Claim key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

const Claim = ({ row }: { row: ClaimRow }): ReactElement => {
  const { t, format } = useI18n()
  const { known, custom } = t.home.claims
  const meaning = new Map(Object.entries(known)).get(row.name) ?? (row.custom ? custom : undefined)
  return (
    <tr>
      <th scope="row">
        <code>{row.name}</code>
        {meaning && <span className="claim-meaning">{meaning}</span>}
      </th>
      <td>
        {row.code ? <pre className="claim-code">{row.value}</pre> : <bdi>{row.value}</bdi>}
        {row.at !== undefined && <span className="claim-meaning">{format.dateTime(row.at)}</span>}
      </td>
    </tr>
  )
}
