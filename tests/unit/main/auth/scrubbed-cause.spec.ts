import { expect, test } from '@playwright/test'
import { inspect } from 'node:util'
import { scrubbedCause } from '../../../../electron/main/auth/scrubbed-cause.ts'

const PASSWORD = 'correct-horse-battery-staple'

test('keeps the name and the innermost code', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const error = Object.assign(new TypeError('Network Error', { cause }), { code: 'ERR_NETWORK' })
  expect(scrubbedCause(error)).toMatchObject({
    name: 'TypeError',
    code: 'ECONNREFUSED',
    message: 'ECONNREFUSED',
  })
})

test('keeps nothing else', () => {
  const error = Object.assign(new Error(`failed for ${PASSWORD}`, { cause: new Error(PASSWORD) }), {
    config: { data: `password=${PASSWORD}` },
    request: { body: PASSWORD },
    payload: { sub: PASSWORD },
  })
  expect(inspect(scrubbedCause(error), { showHidden: true, depth: Infinity })).not.toContain(PASSWORD)
})

test('takes no sentence for a code, and survives anything', () => {
  const hostile = {
    get code(): string {
      throw new Error('no')
    },
    name: 'two words',
  }
  for (const error of [hostile, { code: `code ${PASSWORD}` }, undefined, 'text', null]) {
    expect(scrubbedCause(error)).toMatchObject({ name: 'Error', message: 'unknown cause' })
  }
})
