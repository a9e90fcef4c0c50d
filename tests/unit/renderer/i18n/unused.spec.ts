import { expect, test } from '@playwright/test'
import { SentenceUse } from './used-sentences.ts'

test('every sentence is used by a window, and one that nothing uses any more is found', () => {
  const use = new SentenceUse()
  expect(use.unused()).toEqual([])
  expect(use.unused('renderer/home/scopes-card.tsx')).toEqual([
    'home.scopes.title',
    'home.scopes.issued',
    'home.scopes.withheld',
    'home.scopes.none',
    'home.scopes.withheldHint',
  ])
})
