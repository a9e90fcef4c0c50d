import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { expectAlive } from '../kill/alive.ts'
import type { Memory } from '../session-process/orders.ts'
import { startSessionBench } from '../session-process/session-bench.ts'
import type { SessionProcess } from '../session-process/session-process.ts'

/**
 * A session that lives long: the app's own code in its process, a real keyring and a real tenant with tokens of 5 s.
 * First all refreshes of some hours, one right after another, for the memory; then some minutes at their own pace, for
 * the timers.
 */
const USAGE = 'Usage: npm run test:soak -- [--hours N] [--minutes N]'
/** Seconds. */
const TOKEN_LIFETIME = 5
/** A token as short-lived as that is refreshed at half its life at the latest. */
const REFRESHES_AN_HOUR = 3_600 / (TOKEN_LIFETIME / 2)
/** Until the engine has compiled and cached what it will. */
const WARM_UP = 500
const MOST_GROWTH = 1.05

const { values } = parseArgs({
  options: { hours: { type: 'string', default: '6' }, minutes: { type: 'string', default: '3' } },
})
const hours = Number(values.hours)
const minutes = Number(values.minutes)
if (!(hours > 0) || !(minutes >= 0)) {
  console.error(USAGE)
  process.exit(1)
}

function told({ heap, fileDescriptors }: Memory): string {
  return `heap ${(heap / 2 ** 20).toFixed(2)} MB, ${fileDescriptors} file descriptors`
}

function judge(before: Memory, after: Memory): void {
  console.log(`  before: ${told(before)}\n  after:  ${told(after)}`)
  const isFlat = after.heap <= before.heap * MOST_GROWTH && after.fileDescriptors <= before.fileDescriptors
  if (isFlat) return
  console.error('  It has grown.')
  process.exitCode = 1
}

async function refreshTimes(app: SessionProcess, times: number): Promise<void> {
  for (let count = 1; count <= times; count++) {
    expectAlive(await app.refresh(), app)
    if (count % 1_000 === 0) console.log(`  … ${count}: ${told(await app.memory())}`)
  }
}

await using bench = await startSessionBench({ tokenLifetime: TOKEN_LIFETIME })
const { control } = bench.tenant
await using app = bench.start({ execArgv: ['--expose-gc'] })
await app.restore()
expectAlive(await app.signIn(bench.credentials), app)

const refreshes = Math.round(hours * REFRESHES_AN_HOUR)
console.log(`${hours} hours of tokens of ${TOKEN_LIFETIME} s, ${refreshes} refreshes one after another:`)
await refreshTimes(app, WARM_UP)
const before = await app.memory()
await refreshTimes(app, refreshes - WARM_UP)
judge(before, await app.memory())

console.log(`${minutes} minutes at their own pace:`)
const begun = await app.memory()
const counted = (await control.counters()).refreshes
await sleep(minutes * 60_000)
const { refreshes: all, reusedRefreshTokens } = await control.counters()
console.log(`  ${all - counted} refreshes`)
judge(begun, await app.memory())

const state = await app.state()
const live = await control.liveRefreshTokens()
console.log(`The session is ${state.kind}; ${reusedRefreshTokens} tokens reused, ${live} alive.`)
if (state.kind !== 'signed-in' || reusedRefreshTokens > 0 || live !== 1) process.exitCode = 1
