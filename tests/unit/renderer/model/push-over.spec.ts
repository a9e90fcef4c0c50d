import { expect, test } from '@playwright/test'
import { pushIsOver } from '../../../../renderer/model/push-over.ts'
import type { Failure } from '../../../../shared/failure.ts'

const PASSING: Failure[] = [
  { code: 'network', problem: 'offline' },
  { code: 'server_error', status: 503 },
  { code: 'rate_limited' },
  { code: 'unreadable_response', problem: 'not_json' },
  { code: 'keychain', problem: 'locked' },
  { code: 'mfa_too_many_messages' },
]

const FINAL: Failure[] = [
  { code: 'mfa_rejected' },
  { code: 'mfa_push_expired' },
  { code: 'mfa_factor_unavailable' },
  { code: 'internal' },
]

test('a push is waited for while nothing has gone wrong', () => {
  expect(pushIsOver(undefined)).toBe(false)
})

for (const failure of PASSING) {
  test(`after ${failure.code} the request is still waited for`, () => {
    expect(pushIsOver(failure)).toBe(false)
  })
}

for (const failure of FINAL) {
  test(`after ${failure.code} another one has to be sent`, () => {
    expect(pushIsOver(failure)).toBe(true)
  })
}
