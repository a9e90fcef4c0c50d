import type { Catalogue } from '../i18n/catalogue.ts'
import type { Format } from '../i18n/format.ts'
import type { DraftProblems } from '../model/api-draft.ts'

export const pathError = ({ home }: Catalogue, { path }: DraftProblems): string | undefined => {
  if (path === undefined) return undefined
  return path === 'invalid' ? home.api.pathInvalid : home.api.pathTooLong
}

export const bodyError = (
  { home }: Catalogue,
  format: Format,
  { body }: DraftProblems,
): string | undefined => {
  if (body === undefined) return undefined
  if (body.position === undefined) return home.api.bodyInvalid
  const { line, column } = body.position
  return home.api.bodyInvalidAt({ line: format.number(line), column: format.number(column) })
}
