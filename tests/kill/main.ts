import { parseArgs } from 'node:util'
import { killApp } from './kill-app.ts'
import { killSessions } from './kill-sessions.ts'
import { BEYOND_REVOKING, killSignIn } from './kill-sign-in.ts'
import { killSignOut } from './kill-sign-out.ts'
import { BEYOND_SAVING } from './steps.ts'
import { lostIn, print, stepsOf, type Tally } from './tally.ts'

const USAGE = 'Usage: npm run test:kill -- [--rounds N]'
/** Seconds: what Auth0 recommends for desktop apps. */
const OVERLAP = 180
/** With so many rounds each step must have been hit. */
const ENOUGH = 300
/** The app with its windows takes a second to start. */
const MOST_APP_ROUNDS = 20

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1000' } } })
const rounds = Number(values.rounds)
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error(USAGE)
  process.exit(1)
}

function onRound({ rounds: done }: { rounds: number }): void {
  if (done % 50 === 0) console.log(`  … ${done}`)
}

/** @param unsavable steps in which nobody could have saved what was lost */
function judge<Step extends string>(tally: Tally<Step>, what: string, unsavable: readonly Step[] = []): void {
  console.log(print(tally, what))
  const steps = stepsOf(tally)
  const missed = steps.filter((step) => tally.steps[step] === 0)
  const savable = steps.filter((step) => !unsavable.includes(step))
  const failures = [
    ...(lostIn(tally, savable) > 0 ? [`Of the ${what} some were lost without need.`] : []),
    ...(tally.reasons.has('nothing') ? ['A session was lost without a reason.'] : []),
    ...(tally.rounds >= ENOUGH && missed.length > 0 ? [`Never killed in: ${missed.join(', ')}.`] : []),
    ...(tally.problems.length > 0 ? [`${tally.problems.length} problems.`] : []),
  ]
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) process.exitCode = 1
}

const SESSIONS = 'sessions'
const TOKENS = 'refresh tokens left at the tenant, and so'

console.log(`Killed in a refresh; the session in a process of its own, overlap ${OVERLAP} s:`)
judge(await killSessions({ rounds, overlap: OVERLAP, onRound }), SESSIONS)

console.log('\nThe same without an overlap:')
judge(await killSessions({ rounds: Math.ceil(rounds / 2), overlap: 0, onRound }), SESSIONS, BEYOND_SAVING)

console.log('\nKilled in a sign-in:')
judge(await killSignIn({ rounds: Math.ceil(rounds / 2), onRound }), TOKENS, BEYOND_REVOKING)

console.log('\nKilled in a sign-out:')
judge(await killSignOut({ rounds: Math.ceil(rounds / 2), onRound }), TOKENS)

console.log(`\nKilled in a refresh; the app with its windows, overlap ${OVERLAP} s:`)
judge(await killApp({ rounds: Math.min(rounds, MOST_APP_ROUNDS), overlap: OVERLAP }), SESSIONS)
