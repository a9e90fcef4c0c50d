import { isBeyondSaving, type Step, STEP_TEXTS, STEPS } from './steps.ts'

/** What has become of the sessions of all rounds. */
export interface Tally {
  rounds: number
  steps: Record<Step, number>
  /** Sessions that were over at the next start, by the step of the kill. */
  lost: Record<Step, number>
  /** What those people were told. */
  reasons: Map<string, number>
  /** Milliseconds: the longest start, from the process to a session that is refreshed and saved, or over. */
  longestStart: number
  /** What went wrong with the test itself, or with a session that should have been saved. */
  problems: string[]
}

const zeroes = (): Record<Step, number> => ({
  begun: 0,
  marked: 0,
  asked: 0,
  answered: 0,
  stored: 0,
  published: 0,
})

export function createTally(): Tally {
  return { rounds: 0, steps: zeroes(), lost: zeroes(), reasons: new Map(), longestStart: 0, problems: [] }
}

export function lostIn({ lost }: Tally): number {
  return STEPS.reduce((sum, step) => sum + lost[step], 0)
}

/** Sessions that something could have saved. */
export function lostWithoutNeed({ lost }: Tally, overlap: number): number {
  return STEPS.filter((step) => overlap > 0 || !isBeyondSaving(step)).reduce(
    (sum, step) => sum + lost[step],
    0,
  )
}

export function print(tally: Tally): string {
  const widest = Math.max(1, ...Object.values(tally.steps))
  const lines = STEPS.map((step) => {
    const bar = '#'.repeat(Math.round((30 * tally.steps[step]) / widest))
    const lost = tally.lost[step] === 0 ? '' : `, ${tally.lost[step]} lost`
    return `  ${step.padEnd(10)} ${bar.padEnd(30)} ${tally.steps[step]}${lost}  (${STEP_TEXTS[step]})`
  })
  const reasons = [...tally.reasons].map(([reason, count]) => `  told: ${reason}, ${count} times`)
  return [
    `${tally.rounds} rounds, sessions lost: ${lostIn(tally)}, longest start: ${Math.round(tally.longestStart)} ms`,
    ...lines,
    ...reasons,
    ...tally.problems,
  ].join('\n')
}
