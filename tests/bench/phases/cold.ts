import type { Bundles } from '../build-bundles.ts'
import type { Target } from '../contestants/contestant.ts'
import type { ColdReport } from '../probe-contract.ts'
import { rotated, rounds, type Limits } from '../rounds.ts'
import { runProbe } from '../run-probe.ts'
import { beside, columns, names, number, table, type Series } from '../table.ts'

/** A fresh process for every measurement. */
export async function cold({ contestants, probe }: Bundles, target: Target, limits: Limits): Promise<string> {
  const racers = contestants.map((bundle) => ({ ...bundle, reports: [] as ColdReport[] }))
  for (const round of rounds(limits)) {
    for (const { file, reports } of rotated(racers, round)) {
      reports.push(await runProbe(probe.file, { measure: 'cold', file, target }))
    }
  }
  const series = (pick: (report: ColdReport) => number): Series[] =>
    racers.map(({ name, reports }) => ({ name, values: reports.map(pick) }))
  const count = racers[0]?.reports.length ?? 0
  const size = [['kB'], ...racers.map(({ bytes }) => [number(bytes / 1000)])]
  const imported = columns(
    series(({ imported }) => imported),
    'import ms',
  )
  const signedIn = columns(
    series(({ signedIn }) => signedIn),
    'to tokens ms',
  )
  return [
    `Cold: a fresh process, from the import to the first tokens (${count} rounds)\n`,
    table(beside(names('', racers), size, imported, signedIn)),
  ].join('\n')
}
