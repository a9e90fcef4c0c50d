import { expect, test } from '@playwright/test'
import { loadI18n } from '../../../../renderer/i18n/locale.ts'
import { LANGUAGES } from '../../../../shared/preferences.ts'

const AT = Date.UTC(2026, 10, 22, 12)

for (const language of LANGUAGES) {
  test(`${language}: its sentences, its direction, the formats of its region`, async () => {
    const { direction, t, format } = await loadI18n({ language, locale: language })
    expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(t.login.username).toBe(
      {
        en: 'Username',
        de: 'Benutzername',
        fr: 'Nom d’utilisateur',
        es: 'Nombre de usuario',
        ja: 'ユーザー名',
        ar: 'اسم المستخدم',
      }[language],
    )
    expect(format.dateTime(AT)).toBe(
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(AT),
    )
  })
}

test('one language has the numbers of several regions', async () => {
  const number = async (locale: string): Promise<string> =>
    (await loadI18n({ language: 'ar', locale })).format.number(12)
  expect(await number('ar-EG')).toBe('١٢')
  expect(await number('ar-MA')).toBe('12')
})
