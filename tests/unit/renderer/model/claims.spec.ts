import { expect, test } from '@playwright/test'
import { claimRows } from '../../../../renderer/model/claims.ts'

test('custom claims come last, in the order in which they came', () => {
  const rows = claimRows({ 'https://acme.example/b': 1, sub: 'x', 'https://acme.example/a': 2, name: 'Ada' })
  expect(rows.map(({ name }) => name)).toEqual([
    'sub',
    'name',
    'https://acme.example/b',
    'https://acme.example/a',
  ])
})

test('text is shown as it is; every other value as indented JSON', () => {
  const rows = claimRows({ name: 'Ada', roles: ['analyst'], email_verified: true, picture: null })
  expect(rows.map(({ value, code }) => [value, code])).toEqual([
    ['Ada', false],
    ['[\n  "analyst"\n]', true],
    ['true', true],
    ['null', true],
  ])
})

test('a NumericDate is a moment; another number is not', () => {
  const rows = claimRows({ iat: 1_795_000_000, age: 36, exp: 'soon' })
  expect(rows.map(({ at }) => at)).toEqual([1_795_000_000_000, undefined, undefined])
})

for (const beyond of [1e300, -1e300, 8_640_000_000_001]) {
  test(`${beyond} is beyond every calendar, and stays a number`, () => {
    expect(claimRows({ updated_at: beyond })).toEqual([
      { name: 'updated_at', custom: false, value: String(beyond), code: true },
    ])
  })
}
