import { expect, test } from '@playwright/test'
import { LONGEST_WAIT, retryTime } from '../../../../electron/main/session/backoff.ts'

const NOW = Date.parse('2030-01-07T09:00:00Z')
const ALMOST_ONE = 1 - Number.EPSILON

const table: { failures: number; atMost: number }[] = [
  { failures: 1, atMost: 2_000 },
  { failures: 2, atMost: 4_000 },
  { failures: 3, atMost: 8_000 },
  { failures: 6, atMost: 64_000 },
  { failures: 9, atMost: 512_000 },
  { failures: 10, atMost: LONGEST_WAIT },
  { failures: 50, atMost: LONGEST_WAIT },
  { failures: 1_000_000, atMost: LONGEST_WAIT },
]

for (const { failures, atMost } of table) {
  test(`after ${failures} failures in a row one waits from 250 to ${atMost} ms`, () => {
    expect(retryTime({ failures, now: NOW, random: () => 0 })).toBe(NOW + 250)
    expect(retryTime({ failures, now: NOW, random: () => ALMOST_ONE })).toBe(NOW + atMost)
  })
}

test('the wait is capped at 15 min', () => {
  expect(LONGEST_WAIT).toBe(15 * 60_000)
})

test('a shorter cap can be asked for', () => {
  const wait = retryTime({ failures: 20, now: NOW, random: () => ALMOST_ONE, longest: 30_000 })
  expect(wait).toBe(NOW + 30_000)
})

test('nobody asks before the time that the tenant has named, and a fleet is spread over 10 s after it', () => {
  const retryAt = NOW + 120_000
  expect(retryTime({ failures: 1, now: NOW, random: () => 0, retryAt })).toBe(retryAt)
  expect(retryTime({ failures: 1, now: NOW, random: () => ALMOST_ONE, retryAt })).toBe(retryAt + 10_000)
})

test('a tenant cannot make anyone wait for longer than 15 min', () => {
  const retryAt = NOW + 24 * 3_600_000
  expect(retryTime({ failures: 1, now: NOW, random: () => 0, retryAt })).toBe(NOW + LONGEST_WAIT)
})

test('a time that has passed is no hint', () => {
  expect(retryTime({ failures: 1, now: NOW, random: () => 0, retryAt: NOW - 1 })).toBe(NOW + 250)
})
