import { expect, test } from '@playwright/test'
import { announcedTime, isShort } from '../../../../renderer/model/time-left.ts'

for (const [left, short, announced] of [
  [600_000, false, undefined],
  [121_000, false, undefined],
  [120_000, true, 120_000],
  [61_000, true, 120_000],
  [60_000, true, 60_000],
  [20_000, true, 20_000],
  [0, true, 20_000],
] as const) {
  test(`${left / 1000} s left`, () => {
    expect(isShort(left)).toBe(short)
    expect(announcedTime(left)).toBe(announced)
  })
}
