import type { Bundle } from '../build-bundles.ts'
import type { Contestant, Target } from '../contestants/contestant.ts'
import { loadContestant } from '../contestants/load.ts'
import { rotated, rounds, type Limits } from '../rounds.ts'
import { beside, columns, names, table, type Series } from '../table.ts'

/** Rounds until the code is compiled, and keys and connection are there. */
const WARM_UP = 5

interface Racer {
  name: string
  contestant: Contestant
  signIn: Cost[]
  refresh: Cost[]
}

interface Cost {
  /** Milliseconds until the answer is checked, the tenant's work included. */
  elapsed: number
  /** Milliseconds of CPU in this process alone. */
  cpu: number
}

/** All in one process, in turn, one after another. */
export async function warm(bundles: readonly Bundle[], target: Target, limits: Limits): Promise<string> {
  const racers = await Promise.all(
    bundles.map(async ({ name, file }): Promise<Racer> => {
      const create = await loadContestant(file)
      return { name, contestant: create(target), signIn: [], refresh: [] }
    }),
  )
  for (let round = 0; round < WARM_UP; round += 1) {
    for (const { contestant } of racers) await contestant.refresh(await contestant.signIn())
  }
  for (const round of rounds(limits)) {
    for (const { contestant, signIn, refresh } of rotated(racers, round)) {
      const { result: token, ...cost } = await measured(contestant.signIn)
      signIn.push(cost)
      const { result: _token, ...refreshCost } = await measured(() => contestant.refresh(token))
      refresh.push(refreshCost)
    }
  }
  const count = racers[0]?.signIn.length ?? 0
  return [
    `Sign-in by password, warm (${count} rounds)\n`,
    costs(racers.map(({ name, signIn }) => ({ name, costs: signIn }))),
    `\nRefresh, warm (${count} rounds)\n`,
    costs(racers.map(({ name, refresh }) => ({ name, costs: refresh }))),
  ].join('\n')
}

async function measured<T>(work: () => Promise<T>): Promise<Cost & { result: T }> {
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const elapsed = performance.now() - start
  const { user, system } = process.cpuUsage(cpuBefore)
  return { result, elapsed, cpu: (user + system) / 1000 }
}

function costs(racers: readonly { name: string; costs: Cost[] }[]): string {
  const series = (pick: (cost: Cost) => number): Series[] =>
    racers.map(({ name, costs }) => ({ name, values: costs.map(pick) }))
  const elapsed = columns(
    series(({ elapsed }) => elapsed),
    'ms',
  )
  const cpu = columns(
    series(({ cpu }) => cpu),
    'CPU ms',
  )
  return table(beside(names('', racers), elapsed, cpu))
}
