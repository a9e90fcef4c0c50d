import type { MfaStep } from '../../shared/mfa.ts'
import type { ContactOffer } from '../model/contact.ts'
import type { Mfa } from './use-mfa.ts'

/** What every step is shown with. */
export interface StepProps<Step extends MfaStep = MfaStep> {
  step: Step
  mfa: Mfa
  /** Main has been asked for something a moment ago, and has not answered. */
  late: boolean
  /** While the tenant asks to wait: the id of the words that say how long. */
  hold: string | undefined
  /** Asks for another number or address to send the codes to. */
  onChangeContact: (offer: ContactOffer) => void
}
