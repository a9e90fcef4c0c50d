import { rotated, rounds, type Limits } from '../rounds.ts'
import { beside, columns, names, table } from '../table.ts'

export interface Work {
  name: string
  once: () => void | Promise<void>
}

/** Calls in a measurement: a single one is too short for a clock. */
const CALLS = 100

/** Work without any network, in turn; microseconds a call. */
export async function local(title: string, works: readonly Work[], limits: Limits): Promise<string> {
  const racers = works.map((work) => ({ ...work, values: [] as number[] }))
  for (const { once } of racers) await repeated(once)
  for (const round of rounds(limits)) {
    for (const { once, values } of rotated(racers, round)) values.push(await repeated(once))
  }
  const count = racers[0]?.values.length ?? 0
  return `${title} (${count} rounds of ${CALLS})\n\n${table(beside(names('', racers), columns(racers, 'µs each')))}`
}

async function repeated(once: Work['once']): Promise<number> {
  const start = performance.now()
  for (let call = 0; call < CALLS; call += 1) await once()
  return ((performance.now() - start) * 1000) / CALLS
}
