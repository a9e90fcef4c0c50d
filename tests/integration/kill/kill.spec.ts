import { expect, test } from '@playwright/test'
import { failuresOf } from '../../kill/judge.ts'
import { killSessions } from '../../kill/kill-sessions.ts'
import { BEYOND_REVOKING, killSecondFactor, killSignIn } from '../../kill/kill-sign-in.ts'
import { killSignOut } from '../../kill/kill-sign-out.ts'
import { BEYOND_SAVING } from '../../kill/steps.ts'
import { print, type Tally } from '../../kill/tally.ts'

/** A few of the thousand rounds of `npm run test:kill`. */
const ROUNDS = 12
const FEWER = 6

test.describe.configure({ mode: 'serial', timeout: 120_000 })

function judge(tally: Tally<string>, unsavable: readonly string[] = []): void {
  expect(failuresOf(tally, { what: 'sessions', unsavable }), print(tally, '')).toEqual([])
}

test('a session that is killed in the middle of a refresh is there at the next start', async () => {
  judge(await killSessions({ rounds: ROUNDS, overlap: 180 }))
})

test('where the tenant has no overlap, only what nobody can save is lost, and the person is told', async () => {
  judge(await killSessions({ rounds: FEWER, overlap: 0 }), BEYOND_SAVING)
})

test('killed in a sign-in: signed in with a session that works, or signed out with nothing left', async () => {
  judge(await killSignIn({ rounds: FEWER }), BEYOND_REVOKING)
})

test('killed in a sign-in with a second factor: the same, and a new recovery code is shown until it is saved', async () => {
  judge(await killSecondFactor({ rounds: FEWER }), BEYOND_REVOKING)
})

test('killed in a sign-out: signed in as before, or signed out and the token revoked', async () => {
  judge(await killSignOut({ rounds: FEWER }))
})
