import { expect, test } from '@playwright/test'
import { plainText } from '../../../../electron/main/auth/plain-text.ts'

const rows: [value: unknown, text: string | undefined][] = [
  ['Only from the office.', 'Only from the office.'],
  ['  two\r\n\tlines  ', 'two lines'],
  ['red \u001b[31malert\u0007', 'red [31malert'],
  ['\u202Etxet\u2066 hidden\u200B', 'txet hidden'],
  ['Zoë — 東京 ✓', 'Zoë — 東京 ✓'],
  ['lone \uD800 surrogate', 'lone surrogate'],
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

test('a long text is cut between characters', () => {
  expect(plainText('x'.repeat(501))).toBe(`${'x'.repeat(499)}…`)
  expect(plainText('😀'.repeat(400), 10)).toBe(`${'😀'.repeat(4)}…`)
})
