import { expect, test } from '@playwright/test'
import { createFormat, durationParts } from '../../../../renderer/i18n/format.ts'
import { LANGUAGES } from '../../../../shared/preferences.ts'

const en = createFormat('en', 'UTC')

test.describe('a countdown', () => {
  const LENGTHS: [number, string][] = [
    [-5_000, '0 sec'],
    [0, '0 sec'],
    [1, '1 sec'],
    [59_001, '1 minute'],
    [85_000, '1 min, 25 sec'],
    [3_599_000, '59 min, 59 sec'],
    [3_661_000, '1 hr, 1 min'],
    [86_400_000, '1 day'],
    [30 * 86_400_000, '30 days'],
  ]
  for (const [length, expected] of LENGTHS) {
    test(`of ${length} ms is "${expected}"`, () => expect(en.duration(length)).toBe(expected))
  }

  test('never shows nothing while time is left', () => {
    expect(durationParts(1)).toEqual([['second', 1]])
  })

  test('speaks the language of the reader', () => {
    expect(createFormat('de').duration(85_000)).toBe('1 Min., 25 Sek.')
  })
})

test.describe('a length of time', () => {
  for (const [length, expected] of [
    [42, '42 ms'],
    [999, '999 ms'],
    [1_000, '1.0 sec'],
    [12_345, '12.3 sec'],
  ] as const) {
    test(`of ${length} ms is "${expected}"`, () => expect(en.elapsed(length)).toBe(expected))
  }
})

test.describe('a rough length of time', () => {
  for (const [length, expected] of [
    [0, '0 seconds'],
    [59_400, '59 seconds'],
    [60_000, '1 minute'],
    [7.4 * 60_000, '7 minutes'],
    [26 * 3_600_000, '1 day'],
    [364 * 86_400_000, '364 days'],
    [365 * 86_400_000, '1 year'],
    [5 * 365 * 86_400_000, '5 years'],
  ] as const) {
    test(`of ${length} ms is "${expected}"`, () => expect(en.roughly(length)).toBe(expected))
  }
})

test('a rough length of years speaks every language', () => {
  const years = LANGUAGES.map((language) => createFormat(language).roughly(5 * 365 * 86_400_000))
  expect(years).toEqual(['5 years', '5 Jahre', '5 ans', '5 años', '5 年', '5 سنوات'])
})

test('dates follow the region', () => {
  const at = Date.parse('2026-11-22T21:30:05Z')
  expect(createFormat('en-GB', 'UTC').dateTime(at)).toBe('22 November 2026 at 21:30')
  expect(createFormat('en-GB', 'UTC').time(at)).toBe('21:30:05')
  expect(createFormat('en-US', 'America/New_York').dateTime(at)).toMatch(/^November 22, 2026 at 4:30\sPM$/)
})
