import { expect, test } from '@playwright/test'
import { waysOut } from '../../../../renderer/model/ways-out.ts'
import { LINKS, type Link } from '../../../../shared/link.ts'
import type { FailureCode } from '../../../../shared/failure.ts'

const WAYS: [code: FailureCode, links: Link[]][] = [
  ['wrong_credentials', ['reset-password']],
  ['password_breached', ['reset-password']],
  ['too_many_attempts', ['reset-password', 'support']],
  ['verification_required', ['browser-sign-in', 'support']],
  ['user_blocked', ['support']],
  ['denied_by_policy', ['support']],
  ['mfa_not_enabled', ['support']],
  ['grant_not_allowed', ['support']],
  ['invalid_client', ['support']],
  ['client_secret_refused', ['support']],
  ['audience_unknown', ['support']],
  ['invalid_scope', ['support']],
  ['invalid_request', ['support']],
  ['refused', ['support']],
  ['network', []],
  ['rate_limited', []],
  ['server_error', []],
  ['cancelled', []],
]

for (const [code, links] of WAYS) {
  test(`out of ${code}: ${links.join(', ') || 'no page helps'}`, () => {
    expect(waysOut(code, LINKS)).toEqual(links)
  })
}

test('a page that the settings do not name is not offered', () => {
  expect(waysOut('verification_required', ['support'])).toEqual(['support'])
  expect(waysOut('verification_required', [])).toEqual([])
})
