import { expect, test } from '@playwright/test'
import { en as t } from '../../../../renderer/i18n/en/index.ts'
import { createFormat } from '../../../../renderer/i18n/format.ts'
import { settingsErrorText } from '../../../../renderer/i18n/settings-error-text.ts'
import type { SettingsError } from '../../../../shared/settings.ts'

const format = createFormat('en')

const ERRORS: { [Code in SettingsError['code']]: Extract<SettingsError, { code: Code }>[] } = {
  file_missing: [{ code: 'file_missing' }],
  file_unreadable: [{ code: 'file_unreadable' }],
  not_json: [{ code: 'not_json' }, { code: 'not_json', line: 7, column: 3 }],
  not_an_object: [{ code: 'not_an_object' }],
  missing: [{ code: 'missing', key: 'clientId' }],
  unknown_key: [
    { code: 'unknown_key', key: 'audiance' },
    { code: 'unknown_key', key: 'audiance', closest: 'audience' },
  ],
  wrong_type: [{ code: 'wrong_type', key: 'scopes', expected: 'array' }],
  empty: [{ code: 'empty', key: 'clientId' }],
  not_a_url: [{ code: 'not_a_url', key: 'apiBaseUrl' }],
  not_https: [{ code: 'not_https', key: 'apiBaseUrl' }],
  has_path: [{ code: 'has_path', key: 'domain' }],
  has_query: [{ code: 'has_query', key: 'domain' }],
  has_credentials: [{ code: 'has_credentials', key: 'domain' }],
  not_a_link: [
    { code: 'not_a_link', key: 'passwordResetUrl', orMail: false },
    { code: 'not_a_link', key: 'supportUrl', orMail: true },
  ],
  out_of_range: [{ code: 'out_of_range', key: 'attemptsBeforeBlock', min: 1, max: 100 }],
  duplicate: [{ code: 'duplicate', key: 'realms.1.name', value: 'employees' }],
  not_one_of: [{ code: 'not_one_of', key: 'clientAuthentication', allowed: ['none', 'post', 'basic'] }],
  secret_not_expected: [{ code: 'secret_not_expected', key: 'clientSecret' }],
  secret_missing: [{ code: 'secret_missing', key: 'clientSecret' }],
}

test.describe('every mistake in the settings is named, with what to write instead', () => {
  for (const error of Object.values(ERRORS).flat()) {
    test(JSON.stringify(error), () => {
      const { problem, remedy } = settingsErrorText(t, format, error)
      for (const sentences of [problem, remedy]) {
        expect(sentences).toMatch(/^[A-Z].+[.?}]$/)
        expect(sentences).not.toMatch(/undefined|\[object/)
      }
    })
  }
})

test('a mistyped key is answered with the one that was meant', () => {
  const error: SettingsError = { code: 'unknown_key', key: 'audiance', closest: 'audience' }
  expect(settingsErrorText(t, format, error).remedy).toContain('“audience”')
})

test('allowed values are listed as a sentence lists them', () => {
  const error: SettingsError = { code: 'not_one_of', key: 'x', allowed: ['none', 'post', 'basic'] }
  expect(settingsErrorText(t, format, error).remedy).toBe('Write one of these: none, post, or basic.')
})
