export interface Summary {
  median: number
  /** The quartiles: half of the measurements lie between them. */
  low: number
  high: number
}

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

/** Each measurement by the one of the same round: what slows down the machine slows down both. */
export function ratios(values: readonly number[], reference: readonly number[]): Summary {
  return summarize(values.map((value, round) => value / (reference[round] ?? NaN)))
}

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? NaN
  const above = sorted[Math.ceil(position)] ?? NaN
  return below + (above - below) * (position - Math.floor(position))
}
