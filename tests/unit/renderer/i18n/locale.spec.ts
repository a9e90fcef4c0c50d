import { expect, test } from '@playwright/test'
import { createI18n } from '../../../../renderer/i18n/locale.ts'

for (const [preferred, locale] of [
  [['en-GB', 'de'], 'en-GB'],
  [['xx', 'en-AU'], 'en-AU'],
  [['xx'], 'en'],
  [[], 'en'],
] as const) {
  test(`a person who reads [${preferred.join(', ')}] gets ${locale}`, () => {
    expect(createI18n(preferred)).toMatchObject({ locale, direction: 'ltr' })
  })
}
