import type { Catalogue } from './catalogue.ts'
import { en } from './en/index.ts'
import { createFormat, type Format } from './format.ts'

export interface I18n {
  locale: string
  direction: 'ltr' | 'rtl'
  t: Catalogue
  format: Format
}

const CATALOGUES: ReadonlyMap<string, Pick<I18n, 'direction' | 't'>> = new Map([
  ['en', { direction: 'ltr', t: en }],
])

const languageOf = (locale: string): string => locale.split('-')[0] ?? locale

/**
 * The first of the person's languages that the app speaks, with the region's way of writing dates: `en-GB` stays
 * `en-GB`. English where it speaks none of them.
 */
export const createI18n = (preferred: readonly string[]): I18n => {
  const locale = preferred.find((candidate) => CATALOGUES.has(languageOf(candidate))) ?? 'en'
  const { direction, t } = CATALOGUES.get(languageOf(locale)) ?? { direction: 'ltr', t: en }
  return { locale, direction, t, format: createFormat(locale) }
}
