import type { Spoken } from '../../shared/languages.ts'
import type { Language } from '../../shared/preferences.ts'
import type { Catalogue } from './catalogue.ts'
import { createFormat, type Format } from './format.ts'

export interface I18n extends Spoken {
  direction: 'ltr' | 'rtl'
  t: Catalogue
  format: Format
}

/** Each catalogue is a chunk of its own: a window loads the one that it shows. */
const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
  fr: async () => (await import('./fr/index.ts')).fr,
  es: async () => (await import('./es/index.ts')).es,
  ja: async () => (await import('./ja/index.ts')).ja,
  ar: async () => (await import('./ar/index.ts')).ar,
}

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar'])

export const loadI18n = async ({ language, locale }: Spoken): Promise<I18n> => ({
  language,
  locale,
  direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
  t: await CATALOGUES[language](),
  format: createFormat(locale),
})
