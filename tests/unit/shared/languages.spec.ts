import { expect, test } from '@playwright/test'
import { spokenLanguage, type Spoken } from '../../../shared/languages.ts'
import type { LanguageChoice } from '../../../shared/preferences.ts'

const ROWS: [choice: LanguageChoice, system: string[], spoken: Spoken][] = [
  ['system', ['de-AT', 'en-GB'], { language: 'de', locale: 'de-AT' }],
  ['system', ['zh-Hant-TW', 'zh'], { language: 'en', locale: 'en' }],
  ['system', ['zh-CN', 'ja-JP', 'en-US'], { language: 'ja', locale: 'ja-JP' }],
  ['system', ['ar-EG'], { language: 'ar', locale: 'ar-EG' }],
  ['system', ['fr-ca'], { language: 'fr', locale: 'fr-CA' }],
  ['system', [], { language: 'en', locale: 'en' }],
  ['system', ['C', '', 'POSIX', 'en_US.UTF-8', '../de', 'es-419'], { language: 'es', locale: 'es-419' }],
  // `den` is Slavey, and not German.
  ['system', ['den', 'est'], { language: 'en', locale: 'en' }],
  ['fr', ['de-AT', 'en-GB'], { language: 'fr', locale: 'fr' }],
  ['en', ['de-AT', 'en-GB', 'en-US'], { language: 'en', locale: 'en-GB' }],
  ['ar', [], { language: 'ar', locale: 'ar' }],
]

for (const [choice, system, spoken] of ROWS) {
  test(`whoever chose ${choice} and reads [${system.join(', ')}] is spoken to in ${spoken.locale}`, () => {
    expect(spokenLanguage(choice, system)).toEqual(spoken)
  })
}
