import type { Target } from './contestants/contestant.ts'

/** What a fresh process is asked to measure of the bundle `file`. */
export type ProbeOrder =
  | { measure: 'cold'; file: string; target: Target }
  /** Stops after so many refreshes or milliseconds, whichever comes first. */
  | { measure: 'memory'; file: string; target: Target; refreshes: number; budget: number }

export interface ColdReport {
  /** Milliseconds until the bundle is imported. */
  imported: number
  /** Milliseconds from the same start until the first sign-in is complete. */
  signedIn: number
}

export interface MemoryReport {
  refreshes: number
  /** Bytes, garbage collected, after the refreshes. */
  rss: number
  heap: number
  /** Bytes of heap more than after the first refreshes. */
  growth: number
}
