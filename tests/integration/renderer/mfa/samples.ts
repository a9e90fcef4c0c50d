import type { Factor, MfaChallenge, MfaStep } from '../../../../shared/mfa.ts'

export const OTP: Factor = { id: 'factor-1', type: 'otp' }
export const SMS: Factor = { id: 'factor-2', type: 'sms', name: 'XXXXXX4321' }
export const EMAIL: Factor = { id: 'factor-3', type: 'email', name: 'al***@example.com' }
export const PUSH: Factor = { id: 'factor-4', type: 'push', name: 'Pixel 9' }
export const VOICE: Factor = { id: 'factor-5', type: 'voice', name: 'XXXXXX4321' }
export const RECOVERY: Factor = { id: 'factor-6', type: 'recovery-code' }
export const FACTORS = [OTP, SMS, EMAIL, PUSH, VOICE, RECOVERY]

/** The key of RFC 6238, appendix B. */
export const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
export const OTP_URI = `otpauth://totp/acme:ada@example.com?secret=${SECRET}&issuer=acme&algorithm=SHA1&digits=6&period=30`

/** Ten minutes for the second step, from `now` on. */
export const challenge = (now: number, step: MfaStep, changes: Partial<MfaChallenge> = {}): MfaChallenge => ({
  username: 'ada',
  step,
  factors: FACTORS,
  offers: [],
  expiresAt: now + 600_000,
  ...changes,
})
