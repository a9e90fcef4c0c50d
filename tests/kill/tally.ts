/** What has become of all rounds. */
export interface Tally<Step extends string> {
  rounds: number
  /** What each step means, for a reader of the histogram. */
  texts: Record<Step, string>
  steps: Record<Step, number>
  /** What was lost for good, by the step of the kill. */
  lost: Record<Step, number>
  /** What those people were told. */
  reasons: Map<string, number>
  /** Milliseconds: the longest start, from the process to a session that is refreshed and saved, or over. */
  longestStart: number
  /** What went wrong with the test itself, or should have been saved. */
  problems: string[]
}

export function createTally<Step extends string>(texts: Record<Step, string>): Tally<Step> {
  const zeroes = (): Record<Step, number> =>
    Object.fromEntries(Object.keys(texts).map((step) => [step, 0])) as Record<Step, number>
  return {
    rounds: 0,
    texts,
    steps: zeroes(),
    lost: zeroes(),
    reasons: new Map(),
    longestStart: 0,
    problems: [],
  }
}

export function stepsOf<Step extends string>({ texts }: Tally<Step>): Step[] {
  return Object.keys(texts) as Step[]
}

export function lostIn<Step extends string>({ lost }: Tally<Step>, steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + lost[step], 0)
}

/** @param what is lost, such as `sessions` */
export function print<Step extends string>(tally: Tally<Step>, what: string): string {
  const all = stepsOf(tally)
  const widest = Math.max(1, ...all.map((step) => tally.steps[step]))
  const lines = all.map((step) => {
    const bar = '#'.repeat(Math.round((30 * tally.steps[step]) / widest))
    const lost = tally.lost[step] === 0 ? '' : `, ${tally.lost[step]} lost`
    return `  ${step.padEnd(10)} ${bar.padEnd(30)} ${tally.steps[step]}${lost}  (${tally.texts[step]})`
  })
  const reasons = [...tally.reasons].map(([reason, count]) => `  told: ${reason}, ${count} times`)
  return [
    `${tally.rounds} rounds, ${what} lost: ${lostIn(tally, all)}, longest start: ${Math.round(tally.longestStart)} ms`,
    ...lines,
    ...reasons,
    ...tally.problems,
  ].join('\n')
}
