import { expect, test } from '@playwright/test'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockName } from '../../../../electron/main/lock/lock-name.ts'
import { startLockProcess } from './lock-process.ts'

test.skip(process.platform === 'win32', 'sockets of Unix')

let userData = ''
test.beforeEach(async () => void (userData = await mkdtemp(join(tmpdir(), 'latchkey-lock-'))))
test.afterEach(() => rm(userData, { recursive: true, force: true }))

for (const kind of ['linux', 'files'] as const) {
  test.describe(kind === 'linux' ? 'abstract sockets' : 'socket files', () => {
    test.skip(kind === 'linux' && process.platform !== 'linux', 'Linux only')

    test('of 8 processes one at a time exchanges', async () => {
      await using stack = new AsyncDisposableStack()
      const processes = Array.from({ length: 8 }, () => stack.use(startLockProcess(userData, kind)))
      const outcomes = await Promise.all(processes.map((process) => process.run({ rounds: 25 })))
      for (const outcome of outcomes) expect(outcome).toMatchObject({ owned: false, warnings: 0 })
    })

    test('an owner that is killed frees the lock at once', async () => {
      const delays: number[] = []
      for (let round = 0; round < 5; round++) {
        const owner = startLockProcess(userData, kind)
        await using waiting = startLockProcess(userData, kind)
        expect(await waiting.run({ rounds: 1 })).toMatchObject({ warnings: 0 })
        expect(await owner.run({ rounds: 'forever' })).toEqual({ owned: true })
        const next = waiting.run({ rounds: 1 })
        await sleep(150)
        const killed = Date.now()
        await owner.kill()
        const { lastOwnedAt = 0, warnings } = await next
        expect(warnings).toBe(0)
        expect(lastOwnedAt).toBeGreaterThanOrEqual(killed)
        delays.push(lastOwnedAt - killed)
      }
      // Freed by the kernel, far sooner than a waiter's patience would end; the machine may be busy.
      expect(Math.max(...delays)).toBeLessThan(5_000)
    })

    test('of 8 processes that are killed at any time none leaves a lock behind', async () => {
      for (let round = 0; round < 4; round++) {
        await using stack = new AsyncDisposableStack()
        const processes = Array.from({ length: 8 }, () => stack.use(startLockProcess(userData, kind)))
        for (const process of processes) void process.run({ rounds: 1_000 })
        await sleep(400 + round * 37)
        await Promise.all(processes.map((process) => process.kill()))
        await rm(join(userData, 'witness'), { force: true })

        await using next = startLockProcess(userData, kind)
        const begun = performance.now()
        expect(await next.run({ rounds: 1 })).toMatchObject({ owned: false, warnings: 0 })
        // The start of a process, on a busy machine: a lock left behind would cost a waiter's whole patience.
        expect(performance.now() - begun).toBeLessThan(15_000)
      }
    })
  })
}

test('on Linux there is no file and afterwards no socket', async () => {
  test.skip(process.platform !== 'linux', 'Linux only')
  const owner = startLockProcess(userData, 'linux')
  expect(await hasSocket()).toBe(false)
  await owner.run({ rounds: 'forever' })
  expect(await readdir(userData)).toEqual([])
  expect(await hasSocket()).toBe(true)
  await owner.kill()
  await expect.poll(hasSocket).toBe(false)
})

test('socket files do not pile up', async () => {
  await using process = startLockProcess(userData, 'files')
  await process.run({ rounds: 20 })
  expect(await readdir(userData)).toHaveLength(1)
})

/** Of this test alone: other apps may run on this machine. */
async function hasSocket(): Promise<boolean> {
  const user = String(process.getuid?.())
  const name = lockName({ user, service: userData, issuer: 'https://tenant.example/', clientId: 'client-1' })
  return (await readFile('/proc/net/unix', 'utf8')).includes(`@${name}`)
}
