import type { JsonObject } from '../../../../shared/json.ts'
import type { EnrolmentOffer } from '../../../../shared/mfa.ts'
import type { HttpResponse } from '../../transport/transport.ts'
import { field, requireJsonObject, unreadable } from '../json-answer.ts'
import type { Association, Enrolment } from './mfa-server.ts'
import { readOobPrompt } from './oob-prompt.ts'
import { readRecoveryCodes } from './recovery-codes.ts'

const CHANNELS = { sms: 'sms', voice: 'voice', email: 'email', push: 'auth0' } as const

/** https://auth0.com/docs/api/authentication#add-an-authenticator */
export function associationBody({ offer, contact }: Enrolment): string {
  if (offer === 'otp') return JSON.stringify({ authenticator_types: ['otp'] })
  return JSON.stringify({
    authenticator_types: ['oob'],
    oob_channels: [CHANNELS[offer]],
    ...(contact !== undefined && { [offer === 'email' ? 'email' : 'phone_number']: contact }),
  })
}

/** @throws {AuthError} `unreadable_response` */
export function readAssociation(response: HttpResponse, offer: EnrolmentOffer): Association {
  const body = requireJsonObject(response)
  const recoveryCodes = readRecoveryCodes(field(body, 'recovery_codes'))
  if (offer === 'otp') return { kind: 'otp', secret: readSecret(body), uri: readUri(body), recoveryCodes }
  const { kind, oobCode } = readOobPrompt(body)
  return kind === 'code'
    ? { kind, oobCode, recoveryCodes }
    : { kind, oobCode, uri: readUri(body), recoveryCodes }
}

/** Base32 as authenticator apps take it: RFC 4648 section 6. */
function readSecret(body: JsonObject): string {
  return readMatching(body, 'secret', /^[A-Z2-7]{8,256}=*$/i)
}

/** Becomes a QR code: nothing but a key for an authenticator app, and no longer than one can hold. */
function readUri(body: JsonObject): string {
  return readMatching(body, 'barcode_uri', /^otpauth:\/\/[\x21-\x7e]{1,1000}$/)
}

function readMatching(body: JsonObject, name: string, form: RegExp): string {
  const value = field(body, name)
  if (value === undefined) throw unreadable({ problem: 'missing_field', field: name })
  if (typeof value !== 'string' || !form.test(value)) {
    throw unreadable({ problem: 'invalid_field', field: name })
  }
  return value
}
