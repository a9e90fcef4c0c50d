import { expect, test } from '@playwright/test'
import { contentHeight, fitToDisplays } from '../../../../electron/main/windows/fit-to-displays.ts'

const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

const laptop = rectangle(0, 25, 1440, 875)
const right = rectangle(1440, 0, 1920, 1080)
const left = rectangle(-1920, -200, 1920, 1080)

const cases = [
  {
    what: 'a window that is wholly on a display stays',
    wanted: rectangle(200, 100, 960, 680),
    displays: [laptop],
    fitted: rectangle(200, 100, 960, 680),
  },
  {
    what: 'one on the second display stays there',
    wanted: rectangle(2000, 100, 960, 680),
    displays: [laptop, right],
    fitted: rectangle(2000, 100, 960, 680),
  },
  {
    what: 'one left of the first display, at negative coordinates, stays there',
    wanted: rectangle(-1500, -150, 960, 680),
    displays: [laptop, left],
    fitted: rectangle(-1500, -150, 960, 680),
  },
  {
    what: 'one that hangs over the right edge is moved in',
    wanted: rectangle(1200, 100, 960, 680),
    displays: [laptop],
    fitted: rectangle(480, 100, 960, 680),
  },
  {
    what: 'one whose title bar is under the menu bar is moved down',
    wanted: rectangle(100, -300, 960, 680),
    displays: [laptop],
    fitted: rectangle(100, 25, 960, 680),
  },
  {
    what: 'one across two displays goes to the one that shows more of it',
    wanted: rectangle(1300, 100, 960, 680),
    displays: [laptop, right],
    fitted: rectangle(1440, 100, 960, 680),
  },
  {
    what: 'one larger than its display is made smaller',
    wanted: rectangle(-50, 0, 3000, 2000),
    displays: [laptop],
    fitted: laptop,
  },
  {
    what: 'one whose display is gone is nowhere',
    wanted: rectangle(2000, 100, 960, 680),
    displays: [laptop],
    fitted: undefined,
  },
  {
    what: 'one that only touches a display is nowhere',
    wanted: rectangle(1440, 100, 960, 680),
    displays: [laptop],
    fitted: undefined,
  },
  {
    what: 'one far beyond every display is nowhere',
    wanted: rectangle(1e9, -1e9, 960, 680),
    displays: [laptop, right, left],
    fitted: undefined,
  },
  {
    what: 'where there is no display there is no place',
    wanted: rectangle(0, 0, 960, 680),
    displays: [],
    fitted: undefined,
  },
]

for (const { what, wanted, displays, fitted } of cases) {
  test(what, () => expect(fitToDisplays(wanted, displays)).toEqual(fitted))
}

for (const [what, workArea, height] of [
  ['a display that is high enough', rectangle(0, 25, 1440, 875), 680],
  ['a laptop of 1080 lines at 150 %, with its task bar', rectangle(0, 0, 1280, 680), 640],
  ['one of 768 lines at 125 %', rectangle(0, 0, 1093, 574), 534],
] as const) {
  test(`a window of fixed size on ${what} has a content of ${height}`, () => {
    expect(contentHeight(680, workArea)).toBe(height)
  })
}
