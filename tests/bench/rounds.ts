export interface Limits {
  rounds: number
  /** Milliseconds after which no further round begins. */
  budget: number
}

/** Counts rounds until there are enough or the time is up; there is always one. */
export function* rounds({ rounds: most, budget }: Limits): Generator<number> {
  const end = performance.now() + budget
  for (let round = 0; round < most && (round === 0 || performance.now() < end); round += 1) yield round
}

/** Another one begins each round, so that none always comes after the same. */
export function rotated<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length
  return [...items.slice(first), ...items.slice(0, first)]
}
