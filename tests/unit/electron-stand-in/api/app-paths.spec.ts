import { expect, test } from '@playwright/test'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { AppPaths } from '../../../electron-stand-in/host/api/app-paths.ts'

const paths = (userData?: string): AppPaths =>
  new AppPaths(
    () => 'Sample',
    () => userData,
  )

test('userData lies in the system’s folder of settings, under the app’s name', () => {
  expect(paths().get('userData')).toBe(join(paths().get('appData'), 'Sample'))
  expect(paths().get('home')).toBe(homedir())
})

test('--user-data-dir puts it elsewhere, with what lies in it', () => {
  expect(paths('/data').get('userData')).toBe('/data')
  expect(paths('/data').get('logs')).toBe('/data/logs')
})

test('a relative path is refused, and an unknown name too', () => {
  expect(() => paths().set('userData', 'here')).toThrow('Path must be absolute')
  expect(() => paths().get('nowhere')).toThrow("Failed to get 'nowhere' path")
})
