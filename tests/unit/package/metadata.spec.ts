import { expect, test } from '@playwright/test'
import metadata from '../../../package.json' with { type: 'json' }

test('a deb and an rpm name their home page and their maintainer: without these none is built', () => {
  expect(metadata.homepage).toMatch(/^https:\/\//)
  expect(metadata.author).toMatch(/<\S+@\S+>$/)
})
