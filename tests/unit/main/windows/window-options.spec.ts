import { expect, test } from '@playwright/test'
import {
  commonOptions,
  homeOptions,
  loginOptions,
  SETTINGS_OPTIONS,
} from '../../../../electron/main/windows/window-options.ts'

const WORK_AREA = { x: 0, y: 0, width: 1_920, height: 1_040 }
const PLACEMENT = { x: 40, y: 60, width: 1_200, height: 800, maximized: false }

test('every window is hidden at first, and opaque in the color of its theme', () => {
  expect(commonOptions(false)).toEqual({ show: false, autoHideMenuBar: true, backgroundColor: '#f5f4f0' })
  expect(commonOptions(true, '/icon.png')).toEqual({
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#121614',
    icon: '/icon.png',
  })
})

test('no window undoes what is common to all', () => {
  const own = [loginOptions(undefined, WORK_AREA), homeOptions(undefined), SETTINGS_OPTIONS]
  for (const options of own) {
    for (const name of [...Object.keys(commonOptions(false, 'icon')), 'webPreferences']) {
      expect(options).not.toHaveProperty(name)
    }
  }
})

test('the login window has one size, in the middle until it has been moved', () => {
  const fixed = { useContentSize: true, resizable: false, maximizable: false, fullscreenable: false }
  expect(loginOptions(undefined, WORK_AREA)).toEqual({ ...fixed, width: 420, height: 740, center: true })
  expect(loginOptions(PLACEMENT, WORK_AREA)).toEqual({ ...fixed, width: 420, height: 740, x: 40, y: 60 })
})

test('the login window is no higher than a low display', () => {
  const { height = NaN } = loginOptions(undefined, { ...WORK_AREA, height: 600 })
  expect(height).toBeLessThan(600)
})

test('the home window is where it was, as large as it was', () => {
  const least = { title: 'Latchkey', minWidth: 480, minHeight: 520 }
  expect(homeOptions(undefined)).toEqual({ ...least, width: 960, height: 680, center: true })
  expect(homeOptions(PLACEMENT)).toEqual({ ...least, x: 40, y: 60, width: 1_200, height: 800 })
})

test('the settings window opens in the middle, no smaller than it can be read', () => {
  const { width = NaN, height = NaN, minWidth = NaN, minHeight = NaN, center } = SETTINGS_OPTIONS
  expect(center).toBe(true)
  expect(width).toBeGreaterThanOrEqual(minWidth)
  expect(height).toBeGreaterThanOrEqual(minHeight)
})
