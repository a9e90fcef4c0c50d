import { LANGUAGES, type Language, type LanguageChoice } from './preferences.ts'

/** A language of the app, in the way that a region writes dates and numbers. */
export interface Spoken {
  language: Language
  /** BCP 47: `de-AT` for a person in Austria. */
  locale: string
}

/**
 * What the app speaks to somebody who chose so and reads `system`, the best first: the first language that it
 * knows, else English. A chosen language keeps the region that the system has for it.
 */
export function spokenLanguage(choice: LanguageChoice, system: readonly string[]): Spoken {
  const known = system.flatMap(spoken)
  if (choice === 'system') return known[0] ?? { language: 'en', locale: 'en' }
  return known.find(({ language }) => language === choice) ?? { language: choice, locale: choice }
}

function spoken(tag: string): Spoken[] {
  try {
    const locale = new Intl.Locale(tag)
    const language = LANGUAGES.find((each) => each === locale.language)
    return language === undefined ? [] : [{ language, locale: locale.toString() }]
  } catch {
    // Such as `C`, or what somebody has written into an environment variable.
    return []
  }
}
