import { expect, test } from '@playwright/test'
import { createTimetable, type Timetable } from '../../../../electron/main/session/timetable.ts'
import { createManualClock, START, type ManualClock } from '../../../fixtures/manual-clock.ts'

const DAY = 86_400_000
const LONGEST_DELAY = 2 ** 31 - 1

function setUp(): { clock: ManualClock; timetable: Timetable; kept: string[]; keep: (name: string) => void } {
  const clock = createManualClock()
  const timetable = createTimetable({ clock, timers: clock })
  const kept: string[] = []
  return { clock, timetable, kept, keep: (name) => void kept.push(`${name} at ${clock.now() - START}`) }
}

test('an appointment is kept at its time, once', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => keep('a'))
  await clock.advance(999)
  expect(kept).toEqual([])
  await clock.advance(1)
  expect(kept).toEqual(['a at 1000'])
  await clock.advance(DAY)
  expect(kept).toEqual(['a at 1000'])
})

test('any number of appointments costs one timer', async () => {
  const { clock, timetable, kept, keep } = setUp()
  for (let index = 0; index < 10_000; index++) {
    timetable.set(`account ${index}`, START + 10_000 - (index % 100), () => keep('account'))
  }
  expect(clock.pending()).toEqual([10_000 - 99])
  await clock.advance(10_000)
  expect(kept).toHaveLength(10_000)
  expect(clock.pending()).toEqual([])
})

test('an appointment of the same name takes the place of the one before', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => keep('first'))
  timetable.set('a', START + 2_000, () => keep('second'))
  await clock.advance(5_000)
  expect(kept).toEqual(['second at 2000'])
})

test('one that is cleared is not kept, and leaves no timer', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => keep('a'))
  timetable.clear('a')
  timetable.clear('unknown')
  expect(clock.pending()).toEqual([])
  await clock.advance(5_000)
  expect(kept).toEqual([])
})

test('one in the past is kept at once, but never while it is being made', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START - DAY, () => keep('a'))
  expect(kept).toEqual([])
  await clock.advance(0)
  expect(kept).toEqual(['a at 0'])
})

test('no timer is longer than 2^31 - 1 ms, and the appointment is kept at its time all the same', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 3_650 * DAY, () => keep('a'))
  expect(clock.pending()).toEqual([LONGEST_DELAY])
  await clock.advance(3_650 * DAY - 1)
  expect(kept).toEqual([])
  await clock.advance(1)
  expect(kept).toEqual([`a at ${3_650 * DAY}`])
})

test('after a sleep what is overdue is kept at once', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + DAY, () => keep('a'))
  clock.sleep(2 * DAY)
  timetable.recompute()
  await clock.advance(0)
  expect(kept).toEqual([`a at ${2 * DAY}`])
})

test('a clock that was put back makes it neither too early nor a day late', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => keep('a'))
  clock.setWallClock(START - DAY)
  timetable.recompute()
  await clock.advance(999)
  expect(kept).toEqual([])
  await clock.advance(1)
  expect(kept).toEqual([`a at ${1_000 - DAY}`])
})

test('one that nobody has told of the clock being put back waits once more', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => keep('a'))
  clock.setWallClock(START - DAY)
  await clock.advance(1_999)
  expect(kept).toEqual([])
  await clock.advance(1)
  expect(kept).toEqual([`a at ${2_000 - DAY}`])
})

test('appointments that fall due together are all kept, and may make new ones', async () => {
  const { clock, timetable, kept, keep } = setUp()
  timetable.set('a', START + 1_000, () => {
    keep('a')
    timetable.set('a', START + 2_000, () => keep('a again'))
  })
  timetable.set('b', START + 1_000, () => keep('b'))
  await clock.advance(2_000)
  expect(kept).toEqual(['a at 1000', 'b at 1000', 'a again at 2000'])
})
