import { expect, test } from '@playwright/test'
import { killSessions } from '../../kill/kill-sessions.ts'
import { lostWithoutNeed, print } from '../../kill/tally.ts'

/** A few of the thousand rounds of `npm run test:kill`. */
const ROUNDS = 12

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test('a session that is killed in the middle of a refresh is there at the next start', async () => {
  const tally = await killSessions({ rounds: ROUNDS, overlap: 180 })
  expect(lostWithoutNeed(tally, 180), print(tally)).toBe(0)
  expect(tally.problems).toEqual([])
})

test('where the tenant has no overlap, only what nobody can save is lost, and the person is told', async () => {
  const tally = await killSessions({ rounds: ROUNDS, overlap: 0 })
  expect(lostWithoutNeed(tally, 0), print(tally)).toBe(0)
  expect(tally.problems).toEqual([])
  expect([...tally.reasons.keys()]).not.toContain('nothing')
})
