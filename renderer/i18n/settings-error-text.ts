import type { SettingsError } from '../../shared/settings.ts'
import type { Catalogue } from './catalogue.ts'
import type { SettingsErrorText } from './en/settings.ts'
import type { Format } from './format.ts'

/** The sentences for one mistake in the settings. */
export const settingsErrorText = (
  { settings: { errors } }: Catalogue,
  format: Format,
  error: SettingsError,
): SettingsErrorText => {
  switch (error.code) {
    case 'not_json': {
      const { line, column } = error
      if (line === undefined || column === undefined) return errors.not_json({})
      return errors.not_json({ line: format.number(line), column: format.number(column) })
    }
    case 'unknown_key':
      return errors.unknown_key(error)
    case 'wrong_type':
      return errors.wrong_type(error)
    case 'not_a_link':
      return errors.not_a_link(error)
    case 'out_of_range':
      return errors.out_of_range({ min: format.number(error.min), max: format.number(error.max) })
    case 'duplicate':
      return errors.duplicate(error)
    case 'not_one_of':
      return errors.not_one_of({ allowed: format.anyOf(error.allowed) })
    case 'file_missing':
    case 'file_unreadable':
    case 'not_an_object':
    case 'missing':
    case 'empty':
    case 'not_a_url':
    case 'not_https':
    case 'has_path':
    case 'has_query':
    case 'has_credentials':
    case 'secret_not_expected':
    case 'secret_missing':
      return errors[error.code]()
  }
}
