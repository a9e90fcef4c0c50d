import { expect, test } from '@playwright/test'
import { createKnownSecrets } from '../../../../electron/main/log/known-secrets.ts'
import { createSecrets } from '../../../../electron/main/log/secrets.ts'

test('what is known together is forgotten together', () => {
  const secrets = createSecrets()
  const known = createKnownSecrets(secrets)
  const others = createKnownSecrets(secrets)
  known.add('first-code', 'second-code')
  known.add('first-code')
  others.add('second-code')
  expect(secrets.strike('first-code and second-code')).toBe('[secret] and [secret]')
  known.forget()
  expect(secrets.strike('first-code and second-code')).toBe('first-code and [secret]')
  known.add('third-code')
  expect(secrets.strike('a third-code')).toBe('a [secret]')
})
