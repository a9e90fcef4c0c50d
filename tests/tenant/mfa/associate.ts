import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { missingParameter, refuse } from '../errors.ts'
import type { TenantState } from '../state.ts'
import { alreadyEnrolled } from './errors.ts'
import { newAuthenticator, type Authenticator, type OobKind } from './factor.ts'
import type { Transaction } from './mfa-tokens.ts'
import { newOtpSecret, otpUri } from './otp.ts'

export const associationSchema = z.object({
  authenticator_types: z.tuple([z.enum(['otp', 'oob'])]),
  oob_channels: z.tuple([z.enum(['sms', 'voice', 'email', 'auth0'])]).optional(),
  phone_number: z.string().optional(),
  email: z.string().optional(),
})

type AssociationRequest = z.output<typeof associationSchema>

/** Begins an enrolment: it counts once the first code has been given, or the push approved. */
export function associate(
  { mfa }: TenantState,
  transaction: Transaction,
  request: AssociationRequest,
): object {
  const { user } = transaction
  const own = mfa.authenticatorsOf(user)
  if (own.some(({ isActive, kind }) => isActive && kind !== 'recovery-code')) throw alreadyEnrolled()
  const recoveryCode = newRecoveryCodeFor(own)
  const recoveryCodes = recoveryCode === undefined ? {} : { recovery_codes: [recoveryCode] }

  if (request.authenticator_types[0] === 'otp') {
    const secret = newOtpSecret()
    replace(own, newAuthenticator({ kind: 'otp', active: false }, secret))
    return { authenticator_type: 'otp', secret, barcode_uri: otpUri(secret, user), ...recoveryCodes }
  }
  const channel = request.oob_channels?.[0]
  if (channel === undefined) throw missingParameter('oob_channels')
  const kind: OobKind = channel === 'auth0' ? 'push' : channel
  const to = contactOf(kind, request)
  const authenticator = newAuthenticator({ kind, name: masked(kind, to), active: false })
  const { oobCode } = mfa.challenges.send(transaction, authenticator, kind, to)
  replace(own, authenticator)
  return {
    authenticator_type: 'oob',
    oob_channel: channel,
    oob_code: oobCode,
    ...(kind === 'push'
      ? {
          barcode_uri: `otpauth://totp/latchkey:${user.username}?enrollment_tx_id=${randomBytes(12).toString('hex')}`,
        }
      : { binding_method: 'prompt' }),
    ...recoveryCodes,
  }
}

/** The first association brings a recovery code, which counts as soon as the factor does, and is told only then. */
function newRecoveryCodeFor(own: Authenticator[]): string | undefined {
  if (own.some(({ kind }) => kind === 'recovery-code')) return undefined
  const code = newRecoveryCode()
  own.push(newAuthenticator({ kind: 'recovery-code', active: false }, code))
  return code
}

/** An enrolment that was begun before and not confirmed is given up. */
function replace(own: Authenticator[], authenticator: Authenticator): void {
  const begun = own.findIndex(({ kind, isActive }) => kind === authenticator.kind && !isActive)
  if (begun >= 0) own.splice(begun, 1)
  own.push(authenticator)
}

function contactOf(kind: OobKind, { phone_number: phone, email }: AssociationRequest): string {
  if (kind === 'push') return 'Guardian'
  const parameter = kind === 'email' ? 'email' : 'phone_number'
  const contact = kind === 'email' ? email : phone
  if (contact === undefined) throw missingParameter(parameter)
  const form = kind === 'email' ? /^[^@\s]+@[^@\s]+$/ : /^\+\d{6,15}$/
  if (!form.test(contact)) throw refuse(400, 'invalid_request', `Invalid ${parameter}`)
  return contact
}

function masked(kind: OobKind, contact: string): string {
  if (kind === 'push') return contact
  if (kind === 'email') return contact.replace(/^(.{1,2})[^@]*/, '$1***')
  return `XXXXXXXX${contact.slice(-4)}`
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 24 characters that are not easily mistaken for each other. */
export const newRecoveryCode = (): string =>
  [...randomBytes(24)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
