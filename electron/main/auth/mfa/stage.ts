import type { Factor, MfaStep } from '../../../../shared/mfa.ts'
import type { EpochMs, Milliseconds } from '../../../../shared/time.ts'
import type { Association, Enrolment, EnrolledFactor, Prompt, Proof } from './mfa-server.ts'

/** What the person is asked for, with what the main process alone knows of it. */
export interface Stage {
  step: MfaStep
  /** Where a code is typed: what it is sent as. */
  proofOf?: (code: string) => Proof
  /** Where another device is asked: what to ask the tenant for. */
  push?: Proof
  /** When the code was sent. */
  sentAt?: EpochMs
}

/** A factor, and what the windows call it. */
export interface KnownFactor extends EnrolledFactor {
  id: string
}

const RESEND_AFTER: Milliseconds = 30_000

export const LOADING: Stage = { step: { kind: 'loading' } }
export const CHOOSE: Stage = { step: { kind: 'choose' } }
export const ENROL: Stage = { step: { kind: 'enrol' } }
export const FINISHING: Stage = { step: { kind: 'finishing' } }

export function recoveryCodeStage(known: KnownFactor): Stage {
  return {
    step: { kind: 'recovery-code', factor: factorOf(known) },
    proofOf: (code) => ({ kind: 'recovery-code', code }),
  }
}

export function promptStage(
  prompt: Exclude<Prompt, { kind: 'association_required' }>,
  known: KnownFactor,
  now: EpochMs,
): Stage {
  const factor = factorOf(known)
  switch (prompt.kind) {
    case 'otp':
      return { step: { kind: 'otp', factor }, proofOf: otpProof }
    case 'code':
      return { step: { kind: 'oob-code', factor, resendAt: now + RESEND_AFTER }, ...sentCode(prompt, now) }
    case 'push':
      return { step: { kind: 'push', factor, resendAt: now + RESEND_AFTER }, push: pushProof(prompt) }
  }
}

export function enrolmentStage(
  association: Association,
  { offer, contact = '' }: Enrolment,
  now: EpochMs,
): Stage {
  const resendAt = now + RESEND_AFTER
  switch (association.kind) {
    case 'otp': {
      const { secret, uri } = association
      return { step: { kind: 'enrol-otp', secret, uri }, proofOf: otpProof }
    }
    case 'code':
      return { step: { kind: 'enrol-code', offer, contact, resendAt }, ...sentCode(association, now) }
    case 'push':
      return { step: { kind: 'enrol-push', uri: association.uri, resendAt }, push: pushProof(association) }
  }
}

/** The push has failed, or the code is too old: another one may be sent at once. */
export function withoutWaiting(stage: Stage, now: EpochMs): Stage {
  const { step } = stage
  return 'resendAt' in step ? { ...stage, step: { ...step, resendAt: now } } : stage
}

/** A factor without the tenant's own identifier. */
export function factorOf({ id, type, name }: KnownFactor): Factor {
  return { id, type, ...(name !== undefined && { name }) }
}

const otpProof = (code: string): Proof => ({ kind: 'otp', code })
const pushProof = ({ oobCode }: { oobCode: string }): Proof => ({ kind: 'push', oobCode })

function sentCode({ oobCode }: { oobCode: string }, sentAt: EpochMs): Pick<Stage, 'proofOf' | 'sentAt'> {
  return { proofOf: (code) => ({ kind: 'code', oobCode, code }), sentAt }
}
