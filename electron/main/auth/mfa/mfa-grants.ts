import type { Proof } from './mfa-server.ts'

const GRANT_TYPES = {
  otp: 'http://auth0.com/oauth/grant-type/mfa-otp',
  code: 'http://auth0.com/oauth/grant-type/mfa-oob',
  push: 'http://auth0.com/oauth/grant-type/mfa-oob',
  'recovery-code': 'http://auth0.com/oauth/grant-type/mfa-recovery-code',
} as const

/** https://auth0.com/docs/api/authentication#verify-with-one-time-password-otp- and the two after it. */
export function mfaGrantBody(mfaToken: string, proof: Proof): URLSearchParams {
  return new URLSearchParams({
    grant_type: GRANT_TYPES[proof.kind],
    mfa_token: mfaToken,
    ...parametersOf(proof),
  })
}

function parametersOf(proof: Proof): Record<string, string> {
  switch (proof.kind) {
    case 'otp':
      return { otp: proof.code }
    case 'code':
      return { oob_code: proof.oobCode, binding_code: proof.code }
    case 'push':
      return { oob_code: proof.oobCode }
    case 'recovery-code':
      return { recovery_code: proof.code }
  }
}
