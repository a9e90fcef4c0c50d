import type { EnrolmentOffer, Factor, FactorType, MfaChallenge, MfaStep } from '../../shared/mfa.ts'

/** One way through the second step: a factor that the account has, or one that it may enrol. */
export type Method = { kind: 'factor'; factor: Factor } | { kind: 'offer'; offer: EnrolmentOffer }

export const methodType = (method: Method): FactorType =>
  method.kind === 'factor' ? method.factor.type : method.offer

export const methodKey = (method: Method): string =>
  method.kind === 'factor' ? method.factor.id : method.offer

/** Every way but the one that the person is on. */
export const otherMethods = (
  { factors, offers }: Pick<MfaChallenge, 'factors' | 'offers'>,
  current: Method | undefined,
): Method[] => {
  const ways: Method[] = [
    ...offers.map((offer): Method => ({ kind: 'offer', offer })),
    ...factors.map((factor): Method => ({ kind: 'factor', factor })),
  ]
  return ways.filter((way) => current === undefined || methodKey(way) !== methodKey(current))
}

/** The way that the person is on in this step. */
export const methodOf = (step: MfaStep): Method | undefined => {
  switch (step.kind) {
    case 'otp':
    case 'oob-code':
    case 'push':
    case 'recovery-code':
      return { kind: 'factor', factor: step.factor }
    case 'enrol-otp':
      return { kind: 'offer', offer: 'otp' }
    case 'enrol-push':
      return { kind: 'offer', offer: 'push' }
    case 'enrol-code':
      return { kind: 'offer', offer: step.offer }
    case 'loading':
    case 'choose':
    case 'enrol':
    case 'save-recovery-codes':
    case 'finishing':
      return undefined
  }
}

/** Where this changes, the person has something else to do. */
export const stepKey = (step: MfaStep): string => {
  const method = methodOf(step)
  return method === undefined ? step.kind : `${step.kind} ${methodKey(method)}`
}

/** The second factor is given: there is no way back, and no time runs. */
export const isGiven = ({ kind }: MfaStep): boolean => kind === 'save-recovery-codes' || kind === 'finishing'

/** There is one thing to do in this step, and it is to type. */
export const startsInField = ({ kind }: MfaStep): boolean =>
  kind === 'otp' ||
  kind === 'oob-code' ||
  kind === 'recovery-code' ||
  kind === 'enrol-otp' ||
  kind === 'enrol-code'
