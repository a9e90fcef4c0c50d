import type { Failure, FailureCode } from './failure.ts'
import type { EpochMs } from './time.ts'

/** The tenant demands a second factor: the password was right. The mfa_token stays in the main process. */
export interface MfaChallenge {
  username: string
  step: MfaStep
  /** All that the account can use: one may go over to another at any time. */
  factors: Factor[]
  /** Where the account has no factor yet: those that it may enrol. */
  offers: EnrolmentOffer[]
  /** What went wrong last in this step. */
  failure?: Failure
  /** When the tenant forgets the first step. It no longer counts once the second factor is given. */
  expiresAt: EpochMs
}

/** A second factor that the account has enrolled. */
export interface Factor {
  /** Chosen by the main process, to pick by. */
  id: string
  type: FactorType
  /** As the tenant masks it: `XXXXXX4321`, `al***@example.com`, a device's name. */
  name?: string
}

export const FACTOR_TYPES = ['otp', 'sms', 'voice', 'email', 'push', 'recovery-code'] as const
export type FactorType = (typeof FACTOR_TYPES)[number]

export const ENROLMENT_OFFERS = ['otp', 'sms', 'voice', 'email', 'push'] as const
export type EnrolmentOffer = (typeof ENROLMENT_OFFERS)[number]

/** What the person is asked to do now. */
export type MfaStep =
  /** The tenant is asked for the factors. Where that fails, `resend` asks again. */
  | { kind: 'loading' }
  | { kind: 'choose' }
  /** Type the code of the authenticator app. */
  | { kind: 'otp'; factor: Factor }
  /** Type the code that was sent; it can be sent again from `resendAt` on. */
  | { kind: 'oob-code'; factor: Factor; resendAt: EpochMs }
  /** Approve on the other device; the request can be sent again from `resendAt` on. */
  | { kind: 'push'; factor: Factor; resendAt: EpochMs }
  | { kind: 'recovery-code'; factor: Factor }
  /** Choose one of `offers`. */
  | { kind: 'enrol' }
  /** Scan `uri` as a QR code, or type `secret`; then type the first code. */
  | { kind: 'enrol-otp'; secret: string; uri: string }
  /** Type the code that was sent to `contact`. */
  | { kind: 'enrol-code'; offer: EnrolmentOffer; contact: string; resendAt: EpochMs }
  /** Scan `uri` as a QR code with the app that is to be asked from now on. */
  | { kind: 'enrol-push'; uri: string; resendAt: EpochMs }
  /** The second factor is given; these codes are shown until the person has saved them. */
  | { kind: 'save-recovery-codes'; codes: string[] }
  /** Nothing is left to do. */
  | { kind: 'finishing' }

const PUSH_WAITS_ON: readonly FailureCode[] = [
  'network',
  'server_error',
  'rate_limited',
  'unreadable_response',
  'keychain',
]

/** Whether a failure says nothing of the push: it is waited for as before. */
export function leavesPushWaiting({ code }: Failure): boolean {
  return PUSH_WAITS_ON.includes(code)
}
