import { expect, test } from '@playwright/test'
import { platformOf } from '../../../../electron/main/windows/platform-of.ts'

for (const [system, platform] of [
  ['darwin', 'darwin'],
  ['win32', 'win32'],
  ['linux', 'linux'],
  ['freebsd', 'linux'],
] as const) {
  test(`the windows on ${system} follow the customs of ${platform}`, () => {
    expect(platformOf(system)).toBe(platform)
  })
}
