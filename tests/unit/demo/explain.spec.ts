import { expect, test } from '@playwright/test'
import { explain } from '../../demo/explain.ts'

test('an unmet expectation is told on one line: what, what was expected, and what was there', () => {
  const error = new Error(
    [
      'refresh tokens that still work',
      '',
      '\u001B[2mexpect(\u001B[22m\u001B[31mreceived\u001B[39m\u001B[2m).\u001B[22mtoBe()',
      '',
      'Expected: \u001B[32m0\u001B[39m',
      'Received: \u001B[31m1\u001B[39m',
      'Call Log:',
    ].join('\n'),
  )
  expect(explain(error)).toBe('refresh tokens that still work; Expected: 0; Received: 1')
})

test('a long log is cut', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`)
  expect(explain(new Error(lines.join('\n'))).split('; ')).toHaveLength(6)
})

test('whatever else was thrown is told too', () => {
  expect(explain('a word')).toBe('a word')
})
