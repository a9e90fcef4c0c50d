import type { Latchkey } from '../shared/contract.ts'

declare global {
  interface Window {
    /** Exposed by the preload script: the one way out of this window. */
    readonly latchkey: Latchkey
  }
}

export const latchkey: Latchkey = window.latchkey
