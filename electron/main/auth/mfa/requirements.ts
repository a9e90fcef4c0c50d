import { ENROLMENT_OFFERS, type EnrolmentOffer, type FactorType } from '../../../../shared/mfa.ts'
import { field, isJsonObject } from '../json-answer.ts'

/** Auth0's names: newer ones by the kind of device, older ones by the channel. */
const FACTORS = new Map<unknown, FactorType[]>([
  ['otp', ['otp']],
  ['phone', ['sms', 'voice']],
  ['sms', ['sms']],
  ['voice', ['voice']],
  ['email', ['email']],
  ['push-notification', ['push']],
  ['push', ['push']],
  ['auth0', ['push']],
  ['recovery-code', ['recovery-code']],
])

const MAX_ENTRIES = 50

/** The `mfa_requirements` of an answer. They only narrow a choice: what cannot be read is left out. */
export function readRequirements(value: unknown): { factors?: FactorType[]; offers?: EnrolmentOffer[] } {
  if (!isJsonObject(value)) return {}
  const factors = typesOf(field(value, 'challenge'))
  const enrollable = typesOf(field(value, 'enroll'))
  const offers = ENROLMENT_OFFERS.filter((offer) => enrollable.includes(offer))
  return { ...(factors.length > 0 && { factors }), ...(offers.length > 0 && { offers }) }
}

function typesOf(value: unknown): FactorType[] {
  if (!Array.isArray(value)) return []
  const entries: unknown[] = value.slice(0, MAX_ENTRIES)
  const types = entries.flatMap((entry) =>
    isJsonObject(entry) ? (FACTORS.get(field(entry, 'type')) ?? []) : [],
  )
  return [...new Set(types)]
}
