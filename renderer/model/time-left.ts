import type { Milliseconds } from '../../shared/time.ts'

const ANNOUNCED: readonly Milliseconds[] = [20_000, 60_000, 120_000]

/** From here on every second counts. */
export const isShort = (left: Milliseconds): boolean => left <= 120_000

/** The moments at which it is said aloud; nothing before the first of them. */
export const announcedTime = (left: Milliseconds): Milliseconds | undefined =>
  ANNOUNCED.find((moment) => left <= moment)
