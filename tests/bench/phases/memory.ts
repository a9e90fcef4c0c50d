import type { Bundles } from '../build-bundles.ts'
import type { Target } from '../contestants/contestant.ts'
import { runProbe } from '../run-probe.ts'
import { number, ratio, table } from '../table.ts'

export interface MemoryLimits {
  refreshes: number
  /** Milliseconds after which no further refresh begins. */
  budget: number
}

/** Everybody in a process of its own, all at once: memory does not depend on who else is running. */
export async function memory(
  { contestants, probe }: Bundles,
  target: Target,
  limits: MemoryLimits,
): Promise<string> {
  const results = await Promise.all(
    contestants.map(async ({ name, file }) => {
      const report = await runProbe(probe.file, { measure: 'memory', file, target, ...limits })
      return { name, ...report }
    }),
  )
  const [reference] = results
  if (reference === undefined) throw new Error('Nobody was measured.')
  return [
    'Memory after the refreshes, garbage collected (one process each)\n',
    table([
      ['', 'refreshes', 'RSS MB', 'ratio', 'heap MB', 'ratio', 'heap growth kB'],
      ...results.map(({ name, refreshes, rss, heap, growth }) => [
        name,
        String(refreshes),
        number(rss / 1e6),
        ratio(rss / reference.rss),
        number(heap / 1e6),
        ratio(heap / reference.heap),
        (growth / 1000).toFixed(0),
      ]),
    ]),
  ].join('\n')
}
