/** Chance that can be repeated: the same seed, the same choices. */
export interface Chance {
  /** A number from 0 on and below 1. */
  next(): number
  /** An integer from 0 to `below` - 1. */
  below(below: number): number
  /** @throws {Error} of an empty list */
  pick<T>(items: readonly T[]): T
}

/** The generator mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
  }
}
