import { expect, test } from '@playwright/test'
import { codeIn, inAsciiDigits } from '../../../../renderer/model/one-time-code.ts'

for (const [typed, code] of [
  ['492871', '492871'],
  [' 492 871\n', '492871'],
  ['492-871', '492871'],
  ['492–871', '492871'],
  ['492\u00a0871', '492871'],
  ['4 9 2 8 7 1', '492871'],
  ['49.28.71', '492871'],
  ['4\u200b92871', '492871'],
  ['Your code is 492871. It ends at 10:45.', '492871'],
  ['Acme 2026: 492 871', '492871'],
  ['492871\n2026', '492871'],
  ['٤٩٢٨٧١', '492871'],
  ['۴۹۲۸۷۱', '492871'],
  ['४९२८७१', '492871'],
  ['４９２８７１', '492871'],
  ['𝟜𝟡𝟚𝟠𝟟𝟙', '492871'],
  ['4928', '4928'],
  ['no digits', ''],
  ['', ''],
  ['492871 or 492872', '492871492872'],
  ['4111 1111 1111 1111', '4111111111111111'],
] as const) {
  test(`${JSON.stringify(typed)} holds ${JSON.stringify(code)}`, () => expect(codeIn(typed)).toBe(code))
}

test('the digits of every script are known', () => {
  const digits = Array.from({ length: 0x110000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /^\p{Nd}$/u.test(character))
  expect(digits.length).toBeGreaterThan(600)
  // Unicode lists them from zero to nine, script after script.
  expect(digits.map(inAsciiDigits).join('')).toBe('0123456789'.repeat(digits.length / 10))
})
