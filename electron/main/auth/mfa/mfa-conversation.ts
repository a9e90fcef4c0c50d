import type { Unsubscribe } from '../../../../shared/contract.ts'
import type { Result } from '../../../../shared/failure.ts'
import type { EnrolmentOffer, MfaChallenge } from '../../../../shared/mfa.ts'
import type { TokenResponse } from '../token-response.ts'

/** From `mfa_required` to tokens. Every call is told what came of it; the state says so too. */
export interface MfaConversation {
  current(): MfaChallenge
  /** Returns its own undo. */
  onChange(listener: (challenge: MfaChallenge) => void): Unsubscribe
  /** Goes over to that factor; a code or a push is sent at once. */
  choose(factorId: string): Promise<Result>
  /** For every step with a code to type. A code that the tenant has refused is not sent again. */
  submitCode(code: string): Promise<Result>
  /** Sends the code or the push again, or asks again for what could not be had. */
  resend(): Promise<Result>
  /** `contact`: a telephone number or an e-mail address, where that is what the offer needs. */
  enrol(offer: EnrolmentOffer, contact?: string): Promise<Result>
  /** Nothing more happens once the tokens are there. */
  cancel(): Result
  /**
   * The tokens, as soon as the tenant has issued them. The conversation is over with them.
   * @throws {AuthError} `mfa_expired`, `cancelled`
   */
  readonly result: Promise<MfaResult>
}

export interface MfaResult {
  tokens: TokenResponse
  /** New ones, for the person to save. The tenant does not tell them again. */
  recoveryCodes: string[]
}
