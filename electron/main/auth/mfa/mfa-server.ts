import type { EnrolmentOffer, FactorType } from '../../../../shared/mfa.ts'
import type { TokenResponse } from '../token-response.ts'
import type { MfaDemand } from './mfa-required.ts'

/** The tenant's second factors: https://auth0.com/docs/api/authentication#multi-factor-authentication. Every method throws an AuthError. */
export interface MfaServer {
  /** The active ones. */
  factors(mfaToken: string, signal?: AbortSignal): Promise<EnrolledFactor[]>
  /** Sends the code or the push, where the factor has one. */
  challenge(mfaToken: string, authenticatorId: string, signal?: AbortSignal): Promise<Prompt>
  /** Begins an enrolment, which the first right answer completes. */
  associate(mfaToken: string, enrolment: Enrolment, signal?: AbortSignal): Promise<Association>
  /**
   * One of the three MFA grants. Not cancellable: the tenant may have issued tokens already.
   * `onIssued` hears of a refresh token before the rest of the answer is read.
   * @throws {AuthError} `RecoveryCodesIssued` where the rest cannot be read, and a new recovery code could
   */
  verify(demand: MfaDemand, proof: Proof, onIssued?: (refreshToken: string) => void): Promise<Verification>
}

export interface EnrolledFactor {
  authenticatorId: string
  type: FactorType
  name?: string
}

/** What the tenant waits for. `association_required`: the account has no factor after all. */
export type Prompt = { kind: 'otp' } | OobPrompt | { kind: 'association_required' }

/** Out of band: the code to type, or, without a binding method, the approval on the other device. */
export interface OobPrompt {
  kind: 'code' | 'push'
  oobCode: string
}

export interface Enrolment {
  offer: EnrolmentOffer
  /** A telephone number or an e-mail address; nothing for an authenticator app and for push. */
  contact?: string | undefined
}

export type Association = { recoveryCodes: string[] } & (
  | { kind: 'otp'; secret: string; uri: string }
  | { kind: 'code'; oobCode: string }
  | { kind: 'push'; oobCode: string; uri: string }
)

export type Proof =
  | { kind: 'otp'; code: string }
  | { kind: 'code'; oobCode: string; code: string }
  | { kind: 'push'; oobCode: string }
  | { kind: 'recovery-code'; code: string }

/** `pending`: the push has not been answered. */
export type Verification = { kind: 'tokens'; passed: Passed } | { kind: 'pending'; slowDown: boolean }

export interface Passed {
  tokens: TokenResponse
  /** In the place of the one that has been used. */
  recoveryCode?: string
}
