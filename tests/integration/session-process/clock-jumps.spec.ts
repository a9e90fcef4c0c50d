import { expect, test } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fakeTimeLibrary, startFakeTime } from '../../environment/fake-time.ts'
import type { SessionProcess } from '../../session-process/session-process.ts'
import { startSessionBench, type SessionBench } from '../../session-process/session-bench.ts'

/** The session in a process of its own, whose wall clock is set while its monotonic clock goes on. */
const SECOND = 1_000
const HOUR = 3_600
const DAY = 24 * HOUR
const YEARS = 5 * 365 * DAY

/** Forward and back in turn. Seconds that the clock is ahead. */
const JUMPS = [HOUR, -HOUR, DAY, -DAY, YEARS, -YEARS]

test.skip(fakeTimeLibrary() === undefined, 'needs libfaketime, which is for Linux')
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let bench: SessionBench
test.beforeAll(async () => void (bench = await startSessionBench({ tokenLifetime: HOUR })))
test.afterAll(() => bench[Symbol.asyncDispose]())

const refreshes = async (): Promise<number> => (await bench.tenant.control.counters()).refreshes

async function callApi(app: SessionProcess): Promise<number | string> {
  const token = await app.accessToken()
  if ('failure' in token) return token.failure.code
  const headers = { Authorization: `Bearer ${token.value}` }
  return (await fetch(new URL('/api/reports', bench.tenant.issuer), { headers })).status
}

async function offsetOf(app: SessionProcess): Promise<number> {
  const state = await app.state()
  return state.kind === 'signed-in' ? (state.clockOffset ?? 0) : NaN
}

test('a clock set by an hour, a day and 5 years in mid-session: one refresh at most, no loop, the session kept, the person told', async () => {
  await using time = await startFakeTime()
  await using app = bench.start({ env: time.env })
  await app.restore()
  await app.signIn(bench.credentials)
  let before = await refreshes()
  for (const ahead of JUMPS) {
    await time.set(ahead)
    const begun = performance.now()
    // What was overdue has begun by then: the clocks are compared twice a second.
    await expect.poll(async () => Math.abs((await offsetOf(app)) - ahead * SECOND)).toBeLessThan(3 * SECOND)
    if (ahead > 0) await expect.poll(refreshes, { intervals: [50] }).toBe(before + 1)
    const noticed = performance.now() - begun
    expect(noticed, `noticed after ${Math.round(noticed)} ms`).toBeLessThan(4 * SECOND)
    await sleep(SECOND)
    expect(await callApi(app)).toBe(200)
    expect(await app.state()).toMatchObject({ kind: 'signed-in', next: { kind: 'refresh' } })
    before += ahead > 0 ? 1 : 0
    expect(await refreshes(), `${ahead} s ahead`).toBe(before)
  }
  expect((await app.timeline()).filter(({ code }) => code === 'clock_jumped')).toHaveLength(JUMPS.length)
  await app.signOut()
})

test('a clock set back does not keep an expired token alive, and one set forward does not end the session', async () => {
  const { control } = bench.tenant
  await control.setTokenLifetime(4)
  await using time = await startFakeTime()
  await using app = bench.start({ env: time.env })
  await app.restore()
  await app.signIn(bench.credentials)
  await control.fault({ kind: 'unavailable', on: 'token', retryAfter: 1 })
  await time.set(-DAY)
  await expect.poll(() => callApi(app), { timeout: 20_000 }).toBe('server_error')
  await time.set(YEARS)
  await sleep(1.5 * SECOND)
  await expect
    .poll(() => app.state())
    .toMatchObject({ kind: 'signed-in', next: { kind: 'waiting', for: 'tenant' } })
  await control.clearFaults()
  await control.setTokenLifetime(HOUR)
  await expect.poll(() => callApi(app), { timeout: 20_000 }).toBe(200)
  await time.set(0)
  expect((await control.counters()).reusedRefreshTokens).toBe(0)
  await app.signOut()
})
