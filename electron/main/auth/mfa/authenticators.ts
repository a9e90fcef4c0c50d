import type { FactorType } from '../../../../shared/mfa.ts'
import type { HttpResponse } from '../../transport/transport.ts'
import { field, isJsonObject, requireJsonArray, unreadable } from '../json-answer.ts'
import { plainText } from '../plain-text.ts'
import type { EnrolledFactor } from './mfa-server.ts'

const MAX_AUTHENTICATORS = 100

const CHANNELS = new Map<unknown, FactorType>([
  ['sms', 'sms'],
  ['voice', 'voice'],
  ['email', 'email'],
  ['auth0', 'push'],
])

/**
 * The active factors of GET /mfa/authenticators. An entry that cannot be read is left out: the others still do.
 * @throws {AuthError} `unreadable_response`
 */
export function readAuthenticators(response: HttpResponse): EnrolledFactor[] {
  const entries = requireJsonArray(response)
  if (entries.length > MAX_AUTHENTICATORS) throw unreadable({ problem: 'too_large' })
  const factors = entries.map(readAuthenticator).filter((factor) => factor !== undefined)
  return [...new Map(factors.map((factor) => [factor.authenticatorId, factor])).values()]
}

function readAuthenticator(entry: unknown): EnrolledFactor | undefined {
  if (!isJsonObject(entry) || field(entry, 'active') !== true) return undefined
  const authenticatorId = field(entry, 'id')
  if (typeof authenticatorId !== 'string' || !/^[\x21-\x7e]{1,256}$/.test(authenticatorId)) return undefined
  const type = typeOf(field(entry, 'authenticator_type'), field(entry, 'oob_channel'))
  if (type === undefined) return undefined
  const name = plainText(field(entry, 'name'), 100)
  return { authenticatorId, type, ...(name !== undefined && { name }) }
}

function typeOf(authenticatorType: unknown, channel: unknown): FactorType | undefined {
  if (authenticatorType === 'oob') return CHANNELS.get(channel)
  return authenticatorType === 'otp' || authenticatorType === 'recovery-code' ? authenticatorType : undefined
}
