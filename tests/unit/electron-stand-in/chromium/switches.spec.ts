import { expect, test } from '@playwright/test'
import { chromiumArguments } from '../../../electron-stand-in/host/chromium/switches.ts'

const options = {
  switches: new Map<string, string>(),
  profile: '/profile',
  userAgent: 'Agent',
  isRoot: false,
}

test('the profile and the user agent are the host’s', () => {
  const switches = new Map([['user-data-dir', '/of-the-app']])
  const args = chromiumArguments({ ...options, switches })
  expect(args).toContain('--user-data-dir=/profile')
  expect(args).toContain('--user-agent=Agent')
})

test('--disable-features is given once, with everybody’s', () => {
  const switches = new Map([['disable-features', 'OfTheApp']])
  const given = chromiumArguments({ ...options, switches }).filter((arg) =>
    arg.startsWith('--disable-features'),
  )
  expect(given).toEqual([expect.stringMatching(/^--disable-features=OfTheApp,Translate,/)])
})

test('only root runs without Chromium’s sandbox', () => {
  expect(chromiumArguments(options)).not.toContain('--no-sandbox')
  expect(chromiumArguments({ ...options, isRoot: true })).toContain('--no-sandbox')
})

test.describe('what means something to the host alone is not passed on', () => {
  for (const name of ['inspect', 'remote-debugging-port', 'require', 'headless', 'app']) {
    test(`--${name}`, () => {
      const args = chromiumArguments({ ...options, switches: new Map([[name, 'x']]) })
      expect(args.filter((arg) => arg.startsWith(`--${name}`))).toEqual([])
    })
  }
})
