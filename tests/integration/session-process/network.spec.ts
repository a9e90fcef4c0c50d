import { expect, test } from '@playwright/test'
import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { NetworkProblem } from '../../../shared/failure.ts'
import type { Cut, Outcome } from '../../session-process/in-namespace.ts'

const SCRIPT = join(import.meta.dirname, '../../session-process/in-namespace.ts')
const NAMESPACE = ['--net']

const mayUnshare =
  process.platform === 'linux' &&
  spawnSync('unshare', [...NAMESPACE, 'nft', 'list', 'ruleset'], { stdio: 'ignore' }).status === 0

// Where nobody reads what was skipped, it fails.
const mustRun = Boolean(process.env.CI) && process.getuid?.() === 0

test.skip(!mayUnshare && !mustRun, 'needs a network namespace of its own: Linux, root, iproute2 and nftables')
test.describe.configure({ timeout: 120_000 })

const PROBLEMS: Record<Cut, NetworkProblem> = {
  'no network': 'offline',
  'packets refused': 'refused',
  'packets dropped': 'timeout',
}

test('a network that fails in the kernel: the session is kept, says so, fails calls at once and recovers by itself', async () => {
  const { stdout } = await promisify(execFile)('unshare', [...NAMESPACE, process.execPath, SCRIPT])
  const { outcomes, live } = JSON.parse(stdout) as { outcomes: Record<Cut, Outcome>; live: number }
  for (const [cut, problem] of Object.entries(PROBLEMS) as [Cut, NetworkProblem][]) {
    const { restarted, call, recovered } = outcomes[cut]
    const waiting = { kind: 'waiting', for: 'network', failure: { code: 'network', problem } }
    expect(restarted, cut).toMatchObject({ kind: 'signed-in', next: waiting, keptIn: { place: 'keychain' } })
    expect(JSON.parse(call.code), cut).toEqual({ code: 'network', problem })
    // Not asked of the network, which would be missed after 30 s only.
    expect(call.duration, cut).toBeLessThan(5_000)
    expect(recovered, cut).toMatchObject({ kind: 'signed-in', next: { kind: 'refresh' } })
  }
  expect(outcomes['packets refused'].running).toMatchObject({
    kind: 'signed-in',
    next: { kind: 'waiting', for: 'network', failure: { code: 'network' } },
  })
  expect(live).toBe(0)
})
