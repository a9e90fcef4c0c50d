import { expect, test } from '@playwright/test'
import { overloadFailure } from '../../../../electron/main/auth/answer-status.ts'
import {
  refreshFailure,
  revocationFailure,
  signInFailure,
} from '../../../../electron/main/auth/token-error.ts'
import type { Failure } from '../../../../shared/failure.ts'
import { answer } from './answer.ts'

const ON_THE_WAY: [status: number, failure: Failure][] = [
  [407, { code: 'network', problem: 'proxy' }],
  [511, { code: 'unreadable_response', problem: 'not_json', status: 511 }],
]

for (const [status, failure] of ON_THE_WAY) {
  for (const [what, body] of [
    ['a page', '<html>Sign in to the network</html>'],
    ['a body that claims to be the tenant’s', { error: 'invalid_grant' }],
  ] as const) {
    test(`status ${status} with ${what} is trouble of the network, whatever was asked`, () => {
      const response = answer(status, body)
      expect(signInFailure(response)).toEqual(failure)
      expect(refreshFailure(response)).toEqual(failure)
      expect(revocationFailure(response)).toEqual(failure)
    })
  }
}

for (const status of [200, 302, 400, 401, 403, 404]) {
  test(`status ${status} is an answer`, () => expect(overloadFailure(answer(status, ''))).toBeUndefined())
}
