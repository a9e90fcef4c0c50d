import type { Contestant } from './contestants/contestant.ts'
import { loadContestant } from './contestants/load.ts'
import type { ColdReport, MemoryReport, ProbeOrder } from './probe-contract.ts'

/** Refreshes until the code is compiled and every cache is filled. */
const WARM_UP = 30

async function cold({ file, target }: ProbeOrder): Promise<ColdReport> {
  const start = performance.now()
  const create = await loadContestant(file)
  const imported = performance.now() - start
  await create(target).signIn()
  return { imported, signedIn: performance.now() - start }
}

async function memory(order: ProbeOrder & { measure: 'memory' }): Promise<MemoryReport> {
  const contestant = (await loadContestant(order.file))(order.target)
  let token = await contestant.signIn()
  for (let count = 0; count < WARM_UP; count += 1) token = await contestant.refresh(token)
  const before = await settledHeap()
  const refreshes = await refreshFor(contestant, token, order)
  const heap = await settledHeap()
  return { refreshes, rss: process.memoryUsage.rss(), heap, growth: heap - before }
}

async function refreshFor(
  contestant: Contestant,
  first: string,
  { refreshes, budget }: ProbeOrder & { measure: 'memory' },
): Promise<number> {
  const end = performance.now() + budget
  let token = first
  let count = 0
  while (count < refreshes && performance.now() < end) {
    token = await contestant.refresh(token)
    count += 1
  }
  return count
}

/** Twice, with a turn of the event loop between: what is freed late is freed. */
async function settledHeap(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('The probe runs with --expose-gc.')
  for (let round = 0; round < 2; round += 1) {
    await new Promise(setImmediate)
    globalThis.gc()
  }
  return process.memoryUsage().heapUsed
}

process.once('message', (order: ProbeOrder) => {
  void (order.measure === 'cold' ? cold(order) : memory(order)).then((report) => {
    process.send?.(report, () => process.exit())
  })
})
