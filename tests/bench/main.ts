import { parseArgs } from 'node:util'
import { buildBundles } from './build-bundles.ts'
import { checks } from './phases/checks.ts'
import { cold } from './phases/cold.ts'
import { local } from './phases/local.ts'
import { logLines } from './phases/log-lines.ts'
import { memory } from './phases/memory.ts'
import { vaultWork } from './phases/vault.ts'
import { warm } from './phases/warm.ts'
import { startTenantProcess } from './tenant-process.ts'

/** Rounds that are enough, and milliseconds after which a busy machine makes do with fewer. */
const FULL = {
  warm: { rounds: 200, budget: 10_000 },
  cold: { rounds: 11, budget: 10_000 },
  memory: { refreshes: 1_000, budget: 12_000 },
  local: { rounds: 100, budget: 1_500 },
}
const QUICK: typeof FULL = {
  warm: { rounds: 20, budget: 1_500 },
  cold: { rounds: 2, budget: 1_500 },
  memory: { refreshes: 100, budget: 1_500 },
  local: { rounds: 10, budget: 300 },
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const limits = values.quick ? QUICK : FULL

await using bundles = await buildBundles()
await using tenant = await startTenantProcess()
const { target } = tenant

console.log(
  'A ratio is the time or memory of the one in the row to that of Latchkey; in brackets the quartiles.\n',
)
console.log(`${await checks(bundles.contestants, target)}\n`)
console.log(await warm(bundles.contestants, target, limits.warm))
console.log(`\n${await cold(bundles, target, limits.cold)}`)
console.log(`\n${await memory(bundles, target, limits.memory)}`)
console.log(`\n${await local('A log line with secrets in it', logLines(), limits.local)}`)
console.log(`\n${await local('Vault: save and load, in memory', vaultWork(), limits.local)}`)
