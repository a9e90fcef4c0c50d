import type { Tally } from './tally.ts'

export interface KillOptions<Step extends string> {
  rounds: number
  /** Ends the run after the round that is under way. */
  signal?: AbortSignal
  /** After each round. */
  onRound?: (tally: Tally<Step>) => void
}

export async function repeat<Step extends string>(
  tally: Tally<Step>,
  { rounds, signal, onRound }: KillOptions<Step>,
  round: () => Promise<void>,
): Promise<void> {
  while (tally.rounds < rounds && signal?.aborted !== true) {
    await round()
    tally.rounds += 1
    onRound?.(tally)
  }
}
