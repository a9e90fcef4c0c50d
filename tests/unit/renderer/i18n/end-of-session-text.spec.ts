import { expect, test } from '@playwright/test'
import { endOfSessionText } from '../../../../renderer/i18n/end-of-session-text.ts'
import { createFormat } from '../../../../renderer/i18n/format.ts'
import { en } from '../../../../renderer/i18n/en/index.ts'
import type { EndOfSession } from '../../../../shared/session.ts'

const format = createFormat('en-GB', 'UTC')
const at = Date.parse('2026-11-22T09:30:00Z')

const ENDS: [EndOfSession, RegExp][] = [
  [{ code: 'signed_out', at, revocation: 'confirmed' }, /^You signed out on 22 November 2026 at 09:30\.$/],
  [{ code: 'signed_out', at, revocation: 'not_needed' }, /^You signed out on 22 November 2026 at 09:30\.$/],
  [{ code: 'signed_out', at, revocation: 'pending' }, /not confirmed it yet; Latchkey keeps trying\.$/],
  [{ code: 'refresh_token_rejected', at }, /^Your sign-in ended on 22 November 2026 at 09:30, because/],
  [{ code: 'access_token_expired', at }, /there was no refresh token to renew it with\.$/],
  [
    { code: 'keychain', at, failure: { code: 'keychain', problem: 'locked' } },
    /Unlock your keychain.* It is still there/,
  ],
  [
    { code: 'keychain', at, failure: { code: 'keychain', problem: 'absent' } },
    /sign in again after Latchkey has been closed\.$/,
  ],
  [
    { code: 'keychain', at, failure: { code: 'keychain', problem: 'damaged' } },
    /Sign in again: that replaces the entry\.$/,
  ],
]

for (const [reason, expected] of ENDS) {
  test(`${JSON.stringify(reason)} is told to the person`, () => {
    const { title, detail } = endOfSessionText(en, format, reason)
    expect(title).toMatch(/^[A-Z]/)
    expect(detail).toMatch(expected)
  })
}
