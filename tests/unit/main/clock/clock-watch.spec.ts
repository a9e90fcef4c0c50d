import { expect, test } from '@playwright/test'
import { watchClock } from '../../../../electron/main/clock/clock-watch.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'

const SECOND = 1_000
const HOUR = 3_600_000

function watched(): { clock: ManualClock; jumps: number[]; stop: () => void } {
  const clock = createManualClock()
  const jumps: number[] = []
  const { stop } = watchClock({ clock, timers: clock, onJump: () => jumps.push(clock.monotonic()) })
  return { clock, jumps, stop }
}

test('time that passes as it should is no jump', async () => {
  const { clock, jumps } = watched()
  await clock.advance(HOUR)
  expect(jumps).toEqual([])
})

for (const by of [-5 * 8_760 * HOUR, -HOUR, -5_001, 5_001, HOUR, 5 * 8_760 * HOUR]) {
  test(`a jump of ${by} ms is noticed within half a second, once`, async () => {
    const { clock, jumps } = watched()
    await clock.advance(10 * SECOND)
    clock.setWallClock(clock.now() + by)
    await clock.advance(HOUR)
    expect(jumps).toEqual([10.5 * SECOND])
  })
}

test('a sleep is noticed within half a second of waking', async () => {
  const { clock, jumps } = watched()
  await clock.advance(1_500)
  clock.sleep(8 * HOUR)
  await clock.advance(SECOND)
  expect(jumps).toEqual([2 * SECOND])
})

test('a clock that is corrected little by little has jumped when 5 s have come together', async () => {
  const { clock, jumps } = watched()
  for (let correction = 0; correction < 12; correction++) {
    clock.setWallClock(clock.now() + 900)
    await clock.advance(SECOND)
  }
  expect(jumps).toHaveLength(2)
})

test('once stopped nothing is watched and no timer is left', async () => {
  const { clock, jumps, stop } = watched()
  stop()
  clock.sleep(HOUR)
  await clock.advance(HOUR)
  expect(jumps).toEqual([])
  expect(clock.pending()).toEqual([])
})
