import { expect, test } from '@playwright/test'
import { codeIn, codeLength, digitsIn, inAsciiDigits } from '../../../../renderer/model/one-time-code.ts'

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
  ['492871 or 492872', ''],
  ['4111 1111 1111 1111', '4111111111111111'],
] as const) {
  test(`${JSON.stringify(typed)} holds ${JSON.stringify(code)}`, () =>
    expect(codeIn(typed, { min: 6, max: 6 })).toBe(code))
}

for (const [typed, code] of [
  ['4928', '4928'],
  ['4928 7130', '49287130'],
  ['Your code is 49287130. It ends at 10:45.', '49287130'],
  ['Acme 2026: 492 871', '492871'],
  ['492', '492'],
  ['4928 or 7130', ''],
  ['49287130 and 49287131', ''],
  ['4111 1111 1111 1111', '4111111111111111'],
] as const) {
  test(`of an unknown length, ${JSON.stringify(typed)} holds ${JSON.stringify(code)}`, () =>
    expect(codeIn(typed, { min: 4, max: 10 })).toBe(code))
}

test('all digits of what was typed are kept, whatever stands between them', () => {
  expect(digitsIn('1234a5678')).toBe('12345678')
  expect(digitsIn('٤9x２')).toBe('492')
})

const KEY = 'otpauth://totp/Acme:ada?secret=GEZDGNBVGY3TQOJQ'
for (const [uri, digits] of [
  [KEY, 6],
  [`${KEY}&digits=6`, 6],
  [`${KEY}&digits=8`, 8],
  [`${KEY}&digits=800`, 6],
  ['no key', 6],
] as const) {
  test(`the key ${uri} makes codes of ${digits} digits`, () => {
    expect(codeLength({ kind: 'enrol-otp', secret: '', uri })).toEqual({ min: digits, max: digits })
  })
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
