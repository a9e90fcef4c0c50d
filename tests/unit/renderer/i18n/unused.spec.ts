import { expect, test } from '@playwright/test'
import { SentenceUse } from './used-sentences.ts'

const use = new SentenceUse()

test('every sentence is used by a window', () => {
  expect(use.unused()).toEqual([])
})

test('a sentence that nothing uses any more is found', () => {
  expect(use.unused('renderer/home/scopes-card.tsx')).toEqual([
    'home.scopes.title',
    'home.scopes.issued',
    'home.scopes.withheld',
    'home.scopes.none',
    'home.scopes.withheldHint',
  ])
})
