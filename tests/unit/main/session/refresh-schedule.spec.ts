import { expect, test } from '@playwright/test'
import { refreshTime } from '../../../../electron/main/session/refresh-schedule.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const NOW = Date.parse('2030-01-07T09:00:00Z')

/** What `random` answers at its highest. */
const ALMOST_ONE = 1 - Number.EPSILON

interface Row {
  life: string
  lifetime: number
  latest: number
  jitter: number
}

const table: Row[] = [
  { life: '5 s', lifetime: 5 * SECOND, latest: 2.5 * SECOND, jitter: 0.5 * SECOND },
  { life: '60 s', lifetime: MINUTE, latest: 30 * SECOND, jitter: 6 * SECOND },
  { life: '2 min', lifetime: 2 * MINUTE, latest: MINUTE, jitter: 12 * SECOND },
  { life: '5 min', lifetime: 5 * MINUTE, latest: 4 * MINUTE, jitter: 30 * SECOND },
  { life: '10 min', lifetime: 10 * MINUTE, latest: 9 * MINUTE, jitter: MINUTE },
  { life: '1 h', lifetime: HOUR, latest: 54 * MINUTE, jitter: 6 * MINUTE },
  { life: '24 h', lifetime: DAY, latest: 21.6 * HOUR, jitter: 2.4 * HOUR },
  { life: '10 years', lifetime: 10 * YEAR, latest: 9 * YEAR, jitter: YEAR },
]

for (const { life, lifetime, latest, jitter } of table) {
  test(`a token of ${life} is refreshed ${latest / SECOND} s after it came, or up to ${jitter / SECOND} s sooner`, () => {
    const token = { requestedAt: NOW, expiresAt: NOW + lifetime }
    expect(refreshTime(token, NOW, () => 0)).toBe(NOW + latest)
    expect(refreshTime(token, NOW, () => ALMOST_ONE)).toBe(NOW + latest - jitter)
  })
}

test('a token that has expired when it comes is due a second later, not at once', () => {
  expect(refreshTime({ requestedAt: NOW, expiresAt: NOW - HOUR }, NOW, () => 0.5)).toBe(NOW + SECOND)
})

test('a token whose life passed while it was on its way is due a second after it came', () => {
  const now = NOW + DAY
  expect(refreshTime({ requestedAt: NOW, expiresAt: NOW + HOUR }, now, () => 0.5)).toBe(now + SECOND)
})

test('the refreshes of a fleet are spread over the whole jitter', () => {
  const token = { requestedAt: NOW, expiresAt: NOW + HOUR }
  const times = Array.from({ length: 100 }, (_, index) => refreshTime(token, NOW, () => index / 100))
  expect(new Set(times).size).toBe(100)
  expect(Math.max(...times) - Math.min(...times)).toBeCloseTo(0.099 * HOUR, -3)
})
