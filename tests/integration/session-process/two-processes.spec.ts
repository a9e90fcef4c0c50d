import { expect, test } from '@playwright/test'
import { isAlive } from '../../kill/alive.ts'
import { startSessionBench, type SessionBench } from '../../session-process/session-bench.ts'

/**
 * Two processes with one session: a second instance that starts while the first one exits, or the restart of an update.
 * The tenant has no overlap: an exchange of a token that was exchanged before would end the session.
 */
const ROUNDS = 15

test.skip(process.platform !== 'linux', 'needs a Secret Service')
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let bench: SessionBench
test.beforeAll(async () => void (bench = await startSessionBench({ overlap: 0 })))
test.afterAll(() => bench[Symbol.asyncDispose]())
test.beforeEach(() => bench.tenant.control.resetCounters())

test('that refresh at the same time, again and again, never exchange one token twice', async () => {
  await using first = bench.start()
  await first.restore()
  await first.signIn(bench.credentials)
  await using second = bench.start()
  await second.restore()
  for (let round = 0; round < ROUNDS; round++) {
    const states = await Promise.all([first.refresh(), second.refresh()])
    expect(states.map(isAlive), `${first.output()}\n${second.output()}`).toEqual([true, true])
  }
  const { refreshes, reusedRefreshTokens } = await bench.tenant.control.counters()
  expect({ refreshes, reusedRefreshTokens }).toEqual({ refreshes: 1 + 2 * ROUNDS, reusedRefreshTokens: 0 })
  await first.signOut()
})

test('of which one starts while the other is in the middle of an exchange: it waits, and takes the new token over', async () => {
  const { control } = bench.tenant
  await using first = bench.start()
  await first.restore()
  await first.signIn(bench.credentials)
  await control.fault({ kind: 'latency', on: 'token', grant: 'refreshToken', milliseconds: 4_000, times: 1 })
  await using second = bench.start()
  // Up, and not yet looking at the keychain.
  await second.state()
  const before = (await control.counters()).requests.token
  const refreshed = first.refresh()
  await expect.poll(async () => (await control.counters()).requests.token).toBe(before + 1)
  const restored = second.restore()
  expect(isAlive(await refreshed)).toBe(true)
  await first[Symbol.asyncDispose]()
  expect(isAlive(await restored), second.output()).toBe(true)
  expect(second.output()).toContain('session.token-taken-over')
  expect(await control.counters()).toMatchObject({ refreshes: 2, reusedRefreshTokens: 0 })
  await second.signOut()
})
