import { expect, test } from '@playwright/test'
import { methodKey, methodOf, otherMethods, stepKey } from '../../../../renderer/model/mfa-methods.ts'
import type { Factor, MfaStep } from '../../../../shared/mfa.ts'

const OTP: Factor = { id: 'factor-1', type: 'otp' }
const RECOVERY: Factor = { id: 'factor-2', type: 'recovery-code' }
const SENT: MfaStep = { kind: 'enrol-code', offer: 'sms', contact: '+4930123456', resendAt: 0 }

test('the others are all but the one in use: what is to be enrolled first, then what is there', () => {
  const ways = { factors: [OTP, RECOVERY], offers: ['otp', 'sms'] as const }
  const others = (step: MfaStep) =>
    otherMethods({ ...ways, offers: [...ways.offers] }, methodOf(step)).map(methodKey)
  expect(others({ kind: 'choose' })).toEqual(['otp', 'sms', 'factor-1', 'factor-2'])
  expect(others({ kind: 'otp', factor: OTP })).toEqual(['otp', 'sms', 'factor-2'])
  expect(others(SENT)).toEqual(['otp', 'factor-1', 'factor-2'])
})

test('a code that is sent again is the same step, one for another factor is not', () => {
  expect(stepKey({ ...SENT, resendAt: 30_000 })).toBe(stepKey(SENT))
  expect(stepKey({ kind: 'otp', factor: OTP })).not.toBe(
    stepKey({ kind: 'otp', factor: { ...OTP, id: 'factor-3' } }),
  )
})
