import { expect, test } from '@playwright/test'
import { matchesUrl } from '../../electron-stand-in/host/session-rules.ts'

test.describe('a filter of webRequest', () => {
  const rows = [
    ['<all_urls>', 'app://bundle/x', true],
    ['https://*/*', 'https://example.com/a', true],
    ['https://*/*', 'http://example.com/a', false],
    ['app://bundle/*', 'app://bundle/a.js', true],
    ['app://bundle/*', 'app://other/a.js', false],
    ['https://example.com/a.js', 'https://example.com/abjs', false],
  ] as const
  for (const [pattern, url, matches] of rows) {
    test(`${pattern} ${matches ? 'matches' : 'does not match'} ${url}`, () => {
      expect(matchesUrl(pattern, url)).toBe(matches)
    })
  }
})
