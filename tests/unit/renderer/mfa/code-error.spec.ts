import { expect, test } from '@playwright/test'
import { en } from '../../../../renderer/i18n/en/index.ts'
import { besideField, codeError } from '../../../../renderer/mfa/code-error.ts'
import type { Factor, MfaStep } from '../../../../shared/mfa.ts'

const factor: Factor = { id: 'factor-1', type: 'otp' }
const OTP: MfaStep = { kind: 'otp', factor }
const SENT: MfaStep = { kind: 'oob-code', factor, resendAt: 0 }
const RECOVERY: MfaStep = { kind: 'recovery-code', factor }

test('what to do about a wrong code depends on where it comes from', () => {
  const said = [OTP, SENT, RECOVERY].map((step) => codeError(en, step, { code: 'mfa_code_wrong' }))
  expect(said).toEqual([en.mfa.code.wrong, en.mfa.code.wrongSent, en.mfa.recoveryCode.wrong])
})

test('an expired code is told from a wrong one', () => {
  expect(codeError(en, SENT, { code: 'mfa_code_expired' })).toBe(en.mfa.code.expired)
})

test('every other failure is about no field', () => {
  const failure = { code: 'network', problem: 'dns' } as const
  expect(codeError(en, OTP, failure)).toBeUndefined()
  expect(besideField(failure)).toBe(false)
})
