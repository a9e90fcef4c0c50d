import { expect, test } from '@playwright/test'
import { retryAt } from '../../../../electron/main/auth/retry-after.ts'

const NOW = Date.parse('2030-01-07T09:00:00Z')
const HOUR_AHEAD = 'Mon, 07 Jan 2030 10:00:00 GMT'
const epoch = (seconds: number): string => String(NOW / 1000 + seconds)

/** Seconds from now; undefined where the headers say nothing. */
const rows: [name: string, headers: Record<string, string>, seconds: number | undefined][] = [
  ['nothing', {}, undefined],
  ['seconds', { 'retry-after': '30' }, 30],
  ['no seconds', { 'retry-after': '0' }, undefined],
  ['a date', { 'retry-after': 'Mon, 07 Jan 2030 09:02:00 GMT' }, 120],
  [
    'a date by the clock of the server',
    { 'retry-after': 'Mon, 07 Jan 2030 10:02:00 GMT', date: HOUR_AHEAD },
    120,
  ],
  ['a date in the past', { 'retry-after': 'Mon, 07 Jan 2030 08:00:00 GMT' }, undefined],
  ['a reset', { 'x-ratelimit-reset': epoch(45) }, 45],
  ['a reset by the clock of the server', { 'x-ratelimit-reset': epoch(3645), date: HOUR_AHEAD }, 45],
  ['a reset in the past', { 'x-ratelimit-reset': epoch(-1) }, undefined],
  ['a reset of a limit that is spent', { 'x-ratelimit-reset': epoch(45), 'x-ratelimit-remaining': '0' }, 45],
  [
    'a reset of a limit that is not spent',
    { 'x-ratelimit-reset': epoch(45), 'x-ratelimit-remaining': '9' },
    undefined,
  ],
  ['both', { 'retry-after': '10', 'x-ratelimit-reset': epoch(45) }, 10],
  ['an unreadable Retry-After beside a reset', { 'retry-after': 'soon', 'x-ratelimit-reset': epoch(45) }, 45],
  ['too long', { 'retry-after': '86400' }, 900],
  ['far too long', { 'retry-after': '9'.repeat(400) }, 900],
  ['a reset in milliseconds', { 'x-ratelimit-reset': String(NOW) }, 900],
  ['a negative number', { 'retry-after': '-5' }, undefined],
  ['a fraction', { 'retry-after': '1.5' }, undefined],
  ['a number that Date.parse takes for a year', { 'retry-after': '2031 ' }, 900],
  ['two values', { 'retry-after': '10, 20' }, undefined],
  ['a date that is none', { 'retry-after': 'Mon, 99 Jan 2030 09:02:00 GMT' }, undefined],
]

for (const [name, headers, seconds] of rows) {
  test(`${name}: ${seconds === undefined ? 'not said' : `${seconds} s`}`, () => {
    const expected = seconds === undefined ? undefined : NOW + seconds * 1000
    expect(retryAt((header) => headers[header], NOW)).toBe(expected)
  })
}
