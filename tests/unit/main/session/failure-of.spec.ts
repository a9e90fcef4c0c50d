import { expect, test } from '@playwright/test'
import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import { failureOf, isKeychainFailure } from '../../../../electron/main/session/failure-of.ts'

test('an expected error is its failure', () => {
  const failure = { code: 'network', problem: 'dns' } as const
  expect(failureOf(new AuthError(failure))).toBe(failure)
})

const unexpected: [what: string, error: unknown][] = [
  ['an error of another class', new Error('correct-horse-battery-staple')],
  ['a text', 'correct-horse-battery-staple'],
  ['nothing', undefined],
  ['an object that looks like one of ours', { name: 'AuthError', failure: { code: 'busy' } }],
]
for (const [what, error] of unexpected) {
  test(`${what} is internal, and its text is not passed on`, () => {
    expect(failureOf(error)).toEqual({ code: 'internal' })
  })
}

test('tells a failure of the keychain from all others', () => {
  expect(isKeychainFailure({ code: 'keychain', problem: 'locked' })).toBe(true)
  expect(isKeychainFailure({ code: 'internal' })).toBe(false)
})
