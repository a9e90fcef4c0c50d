import {
  MFA_OOB_GRANT,
  MFA_OTP_GRANT,
  MFA_RECOVERY_CODE_GRANT,
  PASSWORD_GRANT,
  PASSWORD_REALM_GRANT,
  REFRESH_TOKEN_GRANT,
} from './clients.ts'

export const GRANT_NAMES = [
  'password',
  'passwordRealm',
  'refreshToken',
  'mfaOtp',
  'mfaOob',
  'mfaRecoveryCode',
] as const

/** Short names of the grant types, for counters and faults. */
export type GrantName = (typeof GRANT_NAMES)[number]

const NAMES = new Map<unknown, GrantName>([
  [PASSWORD_GRANT, 'password'],
  [PASSWORD_REALM_GRANT, 'passwordRealm'],
  [REFRESH_TOKEN_GRANT, 'refreshToken'],
  [MFA_OTP_GRANT, 'mfaOtp'],
  [MFA_OOB_GRANT, 'mfaOob'],
  [MFA_RECOVERY_CODE_GRANT, 'mfaRecoveryCode'],
])

export const grantNameOf = (grantType: unknown): GrantName | undefined => NAMES.get(grantType)
