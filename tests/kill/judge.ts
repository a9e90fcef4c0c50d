import type { Section } from './sections.ts'
import { lostIn, stepsOf, type Tally } from './tally.ts'

/** With so many rounds each step must have been hit. */
const ENOUGH = 300

/** What a section has shown that must not be; nothing where all is well. */
export function failuresOf(
  tally: Tally<string>,
  { what, unsavable }: Pick<Section, 'what' | 'unsavable'>,
): string[] {
  const steps = stepsOf(tally)
  const missed = steps.filter((step) => tally.steps[step] === 0)
  const savable = steps.filter((step) => !unsavable.includes(step))
  return [
    ...(lostIn(tally, savable) > 0 ? [`Of the ${what} some were lost without need.`] : []),
    ...(tally.reasons.has('nothing') ? ['A session was lost without a reason.'] : []),
    ...(tally.rounds >= ENOUGH && missed.length > 0 ? [`Never killed in: ${missed.join(', ')}.`] : []),
    ...(tally.problems.length > 0 ? [`${tally.problems.length} problems.`] : []),
  ]
}
