import { expect, test } from '@playwright/test'
import { killApp } from '../../kill/kill-app.ts'
import { print } from '../../kill/tally.ts'

/** One of the thousand rounds of `npm run test:kill`. */
const ROUNDS = 1

test('the app that is killed in the refresh of its start is signed in at the next', async () => {
  const tally = await killApp({ rounds: ROUNDS, overlap: 180 })
  expect(tally.reasons, print(tally, 'sessions')).toEqual(new Map())
  expect(tally.problems).toEqual([])
})
