import { expect, test } from '@playwright/test'
import { plainText } from '../../../../electron/main/auth/plain-text.ts'

const rows: [value: unknown, text: string | undefined][] = [
  ['Only from the office.', 'Only from the office.'],
  ['  two\r\n\tlines  ', 'two lines'],
  ['red \u001b[31malert\u0007', 'red [31malert'],
  ['\u202Etxet\u2066 hidden\u200B', 'txet hidden'],
  ['Zoë — 東京 ✓', 'Zoë — 東京 ✓'],
  ['lone \uD800 surrogate', 'lone surrogate'],
  ['Büro\u00ADzeiten \uFEFF\u{E0041}', 'Bürozeiten'],
  ['می\u200Cخواهم 👩\u200D💻', 'می\u200Cخواهم 👩\u200D💻'],
  ['\u05D0\u202D\u2067abc\u2069 مرحبا', '\u05D0abc مرحبا'],
  [`Z${'\u0335\u0301'.repeat(40)}algo`, 'Z\u0335\u0301\u0335\u0301algo'],
  [`Z${'\u0301\u200D'.repeat(40)}algo`, 'Z\u0301\u200D\u0301\u200Dalgo'],
  ['<b onclick="x">&lt;', '<b onclick="x">&lt;'],
  ['\u200B\u200D \u202E', undefined],
  ['', undefined],
  [' \0 ', undefined],
  [null, undefined],
  [42, undefined],
  [['text'], undefined],
]
for (const [value, text] of rows) {
  test(`${JSON.stringify(value)} reads ${JSON.stringify(text)}`, () => {
    expect(plainText(value)).toBe(text)
  })
}

test('a huge text is not read to its end', () => {
  const huge = '\u202E\u0301 x'.repeat(5_000_000)
  const started = performance.now()
  expect(plainText(huge)?.length).toBeLessThanOrEqual(500)
  expect(performance.now() - started).toBeLessThan(500)
})

test('a long text is cut between characters', () => {
  expect(plainText('x'.repeat(501))).toBe(`${'x'.repeat(499)}…`)
  expect(plainText('😀'.repeat(400), 10)).toBe(`${'😀'.repeat(4)}…`)
})
