import { expect, test } from '@playwright/test'
import { failuresOf } from '../../kill/judge.ts'
import { repeat } from '../../kill/repeat.ts'
import { createTally, type Tally } from '../../kill/tally.ts'

const SECTION = { what: 'sessions', unsavable: ['asked'] }

function tallyOf(change: (tally: Tally<string>) => void): Tally<string> {
  const tally = createTally<string>({ begun: 'first', asked: 'second' })
  Object.assign(tally, { rounds: 1_000, steps: { begun: 500, asked: 500 } })
  change(tally)
  return tally
}

const CASES: readonly [string, (tally: Tally<string>) => void, number][] = [
  ['all is well', () => undefined, 0],
  [
    'lost where nobody could save it, and told',
    (tally) => {
      tally.lost.asked = 9
      tally.reasons.set('refresh_token_rejected', 9)
    },
    0,
  ],
  ['lost where it could be saved', (tally) => (tally.lost.begun = 1), 1],
  ['lost, and told nothing', (tally) => void tally.reasons.set('nothing', 1), 1],
  ['a step that was never hit', (tally) => (tally.steps.begun = 0), 1],
  [
    'a few rounds need not hit every step',
    (tally) => {
      tally.rounds = 20
      tally.steps.begun = 0
    },
    0,
  ],
  ['a problem', (tally) => void tally.problems.push('not signed in'), 1],
]

for (const [what, change, failures] of CASES) {
  test(`${what}: ${failures === 0 ? 'passes' : 'fails'}`, () => {
    expect(failuresOf(tallyOf(change), SECTION)).toHaveLength(failures)
  })
}

test('rounds are counted as they end, and a run that is stopped ends after the round under way', async () => {
  const stop = new AbortController()
  const tally = createTally({ begun: 'first' })
  const seen: number[] = []
  const onRound = ({ rounds }: Tally<string>): void => void seen.push(rounds)
  await repeat(tally, { rounds: 9, signal: stop.signal, onRound }, async () => {
    if (tally.rounds === 2) stop.abort()
    await Promise.resolve()
  })
  expect(seen).toEqual([1, 2, 3])
})
