import { parseArgs } from 'node:util'
import { killApp } from './kill-app.ts'
import { killSessions } from './kill-sessions.ts'
import { STEPS } from './steps.ts'
import { lostWithoutNeed, print, type Tally } from './tally.ts'

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

function progress({ rounds: done }: Tally): void {
  if (done % 50 === 0) console.log(`  … ${done}`)
}

function judge(tally: Tally, overlap: number): void {
  console.log(print(tally))
  const missed = STEPS.filter((step) => tally.steps[step] === 0)
  const failures = [
    ...(lostWithoutNeed(tally, overlap) > 0 ? ['A session was lost that could have been saved.'] : []),
    ...(tally.reasons.has('nothing') ? ['A session was lost without a reason.'] : []),
    ...(tally.rounds >= ENOUGH && missed.length > 0 ? [`Never killed in: ${missed.join(', ')}.`] : []),
    ...(tally.problems.length > 0 ? [`${tally.problems.length} problems.`] : []),
  ]
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) process.exitCode = 1
}

console.log(`The session in a process of its own, overlap ${OVERLAP} s:`)
judge(await killSessions({ rounds, overlap: OVERLAP, onRound: progress }), OVERLAP)

console.log('\nThe same without an overlap:')
judge(await killSessions({ rounds: Math.ceil(rounds / 2), overlap: 0, onRound: progress }), 0)

console.log(`\nThe app with its windows, overlap ${OVERLAP} s:`)
judge(await killApp({ rounds: Math.min(rounds, MOST_APP_ROUNDS), overlap: OVERLAP }), OVERLAP)
