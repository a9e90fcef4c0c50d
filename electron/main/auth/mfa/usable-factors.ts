import type { FactorType } from '../../../../shared/mfa.ts'
import type { EnrolledFactor } from './mfa-server.ts'
import type { KnownFactor } from './stage.ts'

/**
 * The factors to choose from: of the kinds that the tenant has named, where that leaves any. A recovery code always
 * stays: it is for those who cannot use the others.
 */
export function usableFactors(
  enrolled: readonly EnrolledFactor[],
  named?: readonly FactorType[],
): KnownFactor[] {
  const known = enrolled.map((factor, index) => ({ ...factor, id: `factor-${index + 1}` }))
  const wanted = known.filter((factor) => isRecoveryCode(factor) || named?.includes(factor.type))
  return wanted.every(isRecoveryCode) ? known : wanted
}

export const isRecoveryCode = ({ type }: EnrolledFactor): boolean => type === 'recovery-code'
