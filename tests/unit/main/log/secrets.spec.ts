import { expect, test } from '@playwright/test'
import { createSecrets, STRUCK } from '../../../../electron/main/log/secrets.ts'

const PASSWORD = 'correct horse/battery'

test('a registered secret is struck however it is written', () => {
  const secrets = createSecrets()
  secrets.register(PASSWORD)
  for (const spelling of [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    'correct+horse%2Fbattery',
    Buffer.from(PASSWORD).toString('base64'),
  ]) {
    expect(secrets.strike(`before ${spelling} after`)).toBe(`before ${STRUCK} after`)
  }
})

test('it is struck until its registration is undone', () => {
  const secrets = createSecrets()
  const forget = secrets.register(PASSWORD)
  forget()
  expect(secrets.strike(PASSWORD)).toBe(PASSWORD)
})

for (const [outcome, work] of [
  ['succeeds', () => Promise.resolve()],
  ['fails', () => Promise.reject(new Error('refused'))],
] as const) {
  test(`for the length of work that ${outcome}`, async () => {
    const secrets = createSecrets()
    const during = secrets.during(PASSWORD, async () => {
      expect(secrets.strike(PASSWORD)).toBe(STRUCK)
      await work()
    })
    await during.catch(() => undefined)
    expect(secrets.strike(PASSWORD)).toBe(PASSWORD)
  })
}

test('one that is too short to be a part is struck as a whole only', () => {
  const secrets = createSecrets()
  secrets.register('abc')
  expect(secrets.strike('abc')).toBe(STRUCK)
  expect(secrets.strike('abcdef')).toBe('abcdef')
})
