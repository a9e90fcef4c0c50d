import { ENROLMENT_OFFERS, type EnrolmentOffer } from '../../../../shared/mfa.ts'
import type { Clock } from '../../clock/clock.ts'
import type { MfaDemand } from './mfa-required.ts'
import type { Enrolment, MfaServer } from './mfa-server.ts'
import {
  CHOOSE,
  ENROL,
  enrolmentStage,
  promptStage,
  recoveryCodeStage,
  type KnownFactor,
  type Stage,
} from './stage.ts'
import { isRecoveryCode, usableFactors } from './usable-factors.ts'

/** Asks the tenant for something, and says where that leads. */
export type Ask = (demand: MfaDemand, signal: AbortSignal) => Promise<Lead>

/** What is not named stays as it was. */
export interface Lead {
  stage: Stage
  factors?: KnownFactor[]
  offers?: EnrolmentOffer[]
  /** Of an enrolment: they count once it is complete. */
  recoveryCodes?: string[]
  /** To be asked for at once; `stage` is for where that fails. */
  next?: Ask
}

export interface Asks {
  load: Ask
  challenge(factor: KnownFactor): Ask
  associate(enrolment: Enrolment): Ask
}

export function createAsks(server: MfaServer, clock: Clock): Asks {
  async function load(demand: MfaDemand, signal: AbortSignal): Promise<Lead> {
    const factors = usableFactors(await server.factors(demand.mfaToken, signal), demand.factors)
    const [only, ...others] = factors.filter((factor) => !isRecoveryCode(factor))
    if (only === undefined) return { stage: ENROL, factors, offers: demand.offers ?? [...ENROLMENT_OFFERS] }
    return { stage: CHOOSE, factors, offers: [], ...(others.length === 0 && { next: challenge(only) }) }
  }

  function challenge(factor: KnownFactor): Ask {
    return async (demand, signal) => {
      if (isRecoveryCode(factor)) return { stage: recoveryCodeStage(factor) }
      const prompt = await server.challenge(demand.mfaToken, factor.authenticatorId, signal)
      if (prompt.kind !== 'association_required') return { stage: promptStage(prompt, factor, clock.now()) }
      return { stage: ENROL, offers: demand.offers ?? [...ENROLMENT_OFFERS] }
    }
  }

  function associate(enrolment: Enrolment): Ask {
    return async ({ mfaToken }, signal) => {
      const association = await server.associate(mfaToken, enrolment, signal)
      const { recoveryCodes } = association
      return { stage: enrolmentStage(association, enrolment, clock.now()), recoveryCodes }
    }
  }

  return { load, challenge, associate }
}
