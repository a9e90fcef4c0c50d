import { refuse, type Refused } from '../errors.ts'

const WAIT = 'Wait for some minutes before retrying.'

export const mfaRequired = (mfaToken: string, requirements: object): Refused =>
  refuse(403, 'mfa_required', 'Multifactor authentication required', {
    fields: { mfa_token: mfaToken, mfa_requirements: requirements },
  })

/** Of the endpoints below /mfa. */
export const invalidMfaToken = (): Refused =>
  refuse(401, 'invalid_grant', 'The mfa_token provided is invalid. Try getting a new token.')

/** Of the token endpoint. */
export const malformedMfaToken = (): Refused => refuse(403, 'invalid_grant', 'Malformed mfa_token')
export const expiredMfaToken = (): Refused => refuse(401, 'expired_token', 'mfa_token is expired')
export const mfaTokenOfAnotherClient = (): Refused =>
  refuse(400, 'invalid_request', 'mfa_token not issued to this client')

export const wrongOtp = (): Refused => refuse(403, 'invalid_grant', 'Invalid otp_code.')
export const wrongBindingCode = (): Refused => refuse(403, 'invalid_grant', 'Invalid binding_code.')
/** Of a push that was refused, and of a wrong recovery code. */
export const rejected = (): Refused => refuse(403, 'invalid_grant', 'MFA Authorization rejected.')
export const malformedOobCode = (): Refused => refuse(403, 'invalid_grant', 'Malformed oob_code')
export const expiredOobCode = (): Refused => refuse(403, 'expired_token', 'oob_code is expired')

export const tooManyFailedCodes = (): Refused =>
  refuse(400, 'invalid_request', `Too many failed codes. ${WAIT}`)
export const tooManyMessages = (): Refused =>
  refuse(400, 'invalid_request', `Too many SMS sent by the user. ${WAIT}`)

export const authorizationPending = (): Refused =>
  refuse(403, 'authorization_pending', 'Authorization pending: please repeat the request in a few seconds.')
export const slowDown = (seconds: number): Refused =>
  refuse(429, 'slow_down', `You are polling faster than the specified interval of ${seconds} seconds.`)

export const associationRequired = (): Refused =>
  refuse(
    403,
    'association_required',
    'User is not enrolled. You can use /mfa/associate endpoint to enroll the first authenticator.',
  )
export const unsupportedChallengeType = (types: readonly string[]): Refused =>
  refuse(
    401,
    'unsupported_challenge_type',
    `The user does not support any of the requested challenge types (${types.join(', ')}).`,
  )
export const alreadyEnrolled = (): Refused => refuse(403, 'access_denied', 'User is already enrolled.')
