import type { Failure } from '../../shared/failure.ts'
import type { MfaStep } from '../../shared/mfa.ts'
import type { Catalogue } from '../i18n/catalogue.ts'

/** Whether this is about what was typed: it is said beside the field, and nowhere else. */
export const besideField = (failure: Failure | undefined): boolean =>
  failure?.code === 'mfa_code_wrong' ||
  failure?.code === 'mfa_code_expired' ||
  failure?.code === 'mfa_contact_refused'

/** What is said beside the field of this step about the code in it. */
export const codeError = (
  { mfa }: Catalogue,
  step: MfaStep,
  failure: Failure | undefined,
): string | undefined => {
  if (failure?.code === 'mfa_code_expired') return mfa.code.expired
  if (failure?.code !== 'mfa_code_wrong') return undefined
  if (step.kind === 'recovery-code') return mfa.recoveryCode.wrong
  const wasSent = step.kind === 'oob-code' || step.kind === 'enrol-code'
  return wasSent ? mfa.code.wrongSent : mfa.code.wrong
}
