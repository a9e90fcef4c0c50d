import type { EnrolmentOffer } from '../../shared/mfa.ts'
import { inAsciiDigits } from './one-time-code.ts'

/** The offers that need to know where to send a code. */
export type ContactOffer = Extract<EnrolmentOffer, 'sms' | 'voice' | 'email'>

export type ContactProblem = 'empty' | 'no_country' | 'not_a_number' | 'not_an_address'

export const needsContact = (offer: EnrolmentOffer): offer is ContactOffer =>
  offer !== 'otp' && offer !== 'push'

/**
 * A telephone number as the tenant takes it (ITU-T E.164), without what people put between its digits; an e-mail
 * address without spaces around it.
 */
export const cleanContact = (offer: ContactOffer, typed: string): string =>
  offer === 'email'
    ? typed.normalize('NFKC').trim()
    : inAsciiDigits(typed)
        .replace(/[\s().\p{Pd}\p{Cf}/]+/gu, '')
        .replace(/^00/, '+')

/** Only what cannot be right is held back: the tenant judges the rest. */
export const contactProblem = (offer: ContactOffer, contact: string): ContactProblem | undefined => {
  if (contact === '') return 'empty'
  if (offer === 'email') return /^[^\s@]+@[^\s@]+$/.test(contact) ? undefined : 'not_an_address'
  if (!/^\+?\d+$/.test(contact)) return 'not_a_number'
  if (!contact.startsWith('+')) return 'no_country'
  return /^\+\d{7,15}$/.test(contact) ? undefined : 'not_a_number'
}
