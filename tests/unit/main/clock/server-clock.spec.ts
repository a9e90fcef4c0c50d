import { expect, test } from '@playwright/test'
import {
  createServerClock,
  type DateObservation,
  type ServerClock,
} from '../../../../electron/main/clock/server-clock.ts'
import type { EpochMs, Milliseconds } from '../../../../shared/time.ts'
import { createManualClock, START, type ManualClock } from '../../../fixtures/manual-clock.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const YEAR = 365 * 24 * HOUR

interface World {
  machine: ManualClock
  clock: ServerClock
  /** What the time really is. */
  truth(): EpochMs
  /** An answer of the tenant, whose clock is right, comes now. */
  hear(changes?: Partial<DateObservation>, travel?: Milliseconds): void
}

function machineThatIs(ahead: Milliseconds): World {
  const machine = createManualClock(START + ahead)
  const clock = createServerClock(machine)
  const truth = (): EpochMs => START + machine.monotonic()
  return {
    machine,
    clock,
    truth,
    hear(changes = {}, travel = 20) {
      const date = new Date(truth() - travel / 2).toUTCString()
      clock.observe({ date, sentAt: clock.elapsed() - travel, ...changes })
    },
  }
}

test('nothing is known before the first answer: the machine is believed', () => {
  const { clock, machine } = machineThatIs(HOUR)
  expect(clock.now()).toBe(machine.now())
  expect(clock.offset()).toBe(0)
})

for (const ahead of [-30 * YEAR, -HOUR, -7 * MINUTE, 7 * MINUTE, HOUR, 30 * YEAR]) {
  test(`a machine that is ${ahead / MINUTE} min ahead knows the time after one answer`, async () => {
    const { clock, machine, truth, hear } = machineThatIs(ahead)
    hear()
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(SECOND)
    expect(Math.abs(clock.offset() - ahead)).toBeLessThanOrEqual(SECOND)
    await machine.advance(10 * HOUR)
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(SECOND)
  })
}

for (const ahead of [-1_400, 0, 1_400]) {
  test(`a machine that is ${ahead} ms ahead is right: a header has no more than seconds`, () => {
    const { clock, machine, hear } = machineThatIs(ahead)
    hear()
    expect(clock.offset()).toBe(0)
    expect(clock.now()).toBe(machine.now())
  })
}

test('answers that say nearly the same are smoothed', async () => {
  const { clock, machine, hear } = machineThatIs(HOUR)
  hear()
  const before = clock.offset()
  await machine.advance(MINUTE)
  hear({ date: new Date(START + MINUTE + 4 * SECOND).toUTCString() })
  expect(before - clock.offset()).toBeGreaterThan(SECOND)
  expect(before - clock.offset()).toBeLessThan(2 * SECOND)
})

const WORTHLESS: [what: string, changes: Partial<DateObservation>][] = [
  ['no date', { date: undefined }],
  ['a date that is none', { date: 'soon' }],
  ['a date in another form', { date: '2031-01-07T09:00:00Z' }],
  ['a number', { date: '1' }],
  ['a cached answer', { age: '3600' }],
  ['an answer that a cache has passed on', { age: '0' }],
  ['an age that is none', { age: 'old' }],
]
for (const [what, changes] of WORTHLESS) {
  test(`nothing is learnt from ${what}`, () => {
    const { clock, hear } = machineThatIs(HOUR)
    hear(changes)
    expect(clock.offset()).toBe(0)
  })
}

test('a slow answer tells a clock that is an hour off, and nothing finer than its own slowness', () => {
  const wrong = machineThatIs(HOUR)
  wrong.hear({}, 20 * SECOND)
  expect(Math.abs(wrong.clock.offset() - HOUR)).toBeLessThanOrEqual(20 * SECOND)
  const right = machineThatIs(8 * SECOND)
  right.hear({}, 20 * SECOND)
  expect(right.clock.offset()).toBe(0)
})

const SLEPT_OVER: [ahead: Milliseconds, believed: EpochMs][] = [
  [-HOUR, START],
  [0, START + 30 * MINUTE],
  [HOUR, START + 30 * MINUTE + SECOND],
]
for (const [ahead, believed] of SLEPT_OVER) {
  test(`a date that was slept over only bounds the time of a machine that is ${ahead / MINUTE} min ahead`, () => {
    const { machine, clock } = machineThatIs(ahead)
    const sentAt = clock.elapsed()
    machine.sleep(30 * MINUTE)
    clock.observe({ date: new Date(START).toUTCString(), sentAt })
    expect(clock.now()).toBe(believed)
  })
}

test('what has elapsed counts every sleep, and a clock that is set back takes nothing from it', async () => {
  const { machine, clock } = machineThatIs(0)
  const start = clock.elapsed()
  machine.sleep(HOUR)
  expect(clock.elapsed() - start).toBe(HOUR)
  machine.setWallClock(machine.now() - 5 * YEAR)
  expect(clock.elapsed() - start).toBe(HOUR)
  await machine.advance(MINUTE)
  machine.sleep(HOUR)
  expect(clock.elapsed() - start).toBe(2 * HOUR + MINUTE)
})

test('what passes while the machine sleeps counts', () => {
  const { clock, machine, hear } = machineThatIs(HOUR)
  hear()
  machine.sleep(8 * HOUR)
  expect(Math.abs(clock.now() - (START + 8 * HOUR))).toBeLessThanOrEqual(SECOND)
})

for (const by of [-5 * YEAR, -HOUR, -MINUTE]) {
  test(`a clock set by ${by / MINUTE} min takes nothing from the time`, async () => {
    const { clock, machine, truth, hear } = machineThatIs(0)
    hear()
    machine.setWallClock(machine.now() + by)
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(SECOND)
    clock.reanchor()
    machine.sleep(HOUR)
    expect(Math.abs(clock.now() - (truth() + HOUR))).toBeLessThanOrEqual(SECOND)
    await machine.advance(HOUR)
    expect(Math.abs(clock.now() - (truth() + HOUR))).toBeLessThanOrEqual(SECOND)
  })
}

for (const by of [MINUTE, HOUR, 5 * YEAR]) {
  test(`a clock set by ${by / MINUTE} min may have been a sleep; the next answer tells`, () => {
    const { clock, machine, truth, hear } = machineThatIs(0)
    hear()
    machine.setWallClock(machine.now() + by)
    clock.reanchor()
    expect(clock.now()).toBe(machine.now())
    hear()
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(SECOND)
    expect(Math.abs(clock.offset() - by)).toBeLessThanOrEqual(SECOND)
  })
}

test('the machine gets its time right again, and nothing is off any more', () => {
  const { clock, machine, truth, hear } = machineThatIs(-HOUR)
  hear()
  machine.setWallClock(truth())
  clock.reanchor()
  hear()
  expect(clock.offset()).toBe(0)
})
