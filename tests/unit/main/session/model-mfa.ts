import { AuthError } from '../../../../electron/main/auth/auth-error.ts'
import type { MfaDemand } from '../../../../electron/main/auth/mfa/mfa-required.ts'
import type { MfaServer, Proof } from '../../../../electron/main/auth/mfa/mfa-server.ts'
import { withCodes } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import type { ScriptedServer } from '../../../fixtures/scripted-server.ts'
import { demandAt, OTP, RECOVERY } from './demands.ts'
import { ALEX, MINUTE } from './world.ts'

/** What becomes of a proof at the tenant. */
export type ProofFate = 'judged' | 'answer lost' | 'answer spoiled'

/** The tenant's second factors, for everybody the same two, over a scripted server. */
export interface ModelMfa extends MfaServer {
  /** A new demand. @param appTime the time that the app would read off the answer */
  demand(appTime: EpochMs, grant: MfaDemand['request']['grant']): MfaDemand
  /** Of the next proof. */
  fate: ProofFate
  /** The next proof is judged, and its answer waits for it. */
  held: PromiseLike<void> | undefined
}

export const RIGHT_CODE = '246810'
export const WRONG_CODE = '135791'

/** @param now what the time really is */
export function createModelMfa(server: ScriptedServer, now: () => EpochMs): ModelMfa {
  /** When the tenant forgets them. */
  const ends = new Map<string, EpochMs>()
  let demands = 0
  let replaced = 0

  async function reached(mfaToken: string): Promise<void> {
    await Promise.resolve()
    if (server.outage !== undefined) throw new AuthError(server.outage)
    if (now() >= (ends.get(mfaToken) ?? 0)) throw new AuthError({ code: 'mfa_expired' })
  }

  function newCode({ kind }: Proof): string | undefined {
    if (kind !== 'recovery-code') return undefined
    replaced += 1
    return `OBVIOUSLYFAKENEWCODE${replaced}`
  }

  const mfa: ModelMfa = {
    fate: 'judged',
    held: undefined,
    demand(appTime, grant) {
      demands += 1
      const mfaToken = `mfa-token-${demands}`
      ends.set(mfaToken, now() + 10 * MINUTE)
      return { ...demandAt(appTime, grant), mfaToken }
    },
    async factors(mfaToken) {
      await reached(mfaToken)
      return [OTP, RECOVERY]
    },
    async challenge(mfaToken) {
      await reached(mfaToken)
      return { kind: 'otp' }
    },
    associate: () => Promise.reject(new AuthError({ code: 'refused', error: 'access_denied' })),
    async verify({ mfaToken }, proof, onIssued) {
      const { fate, held } = mfa
      mfa.fate = 'judged'
      mfa.held = undefined
      await reached(mfaToken)
      if (!('code' in proof) || proof.code !== RIGHT_CODE) throw new AuthError({ code: 'mfa_code_wrong' })
      ends.delete(mfaToken)
      const code = newCode(proof)
      const verification = server.passed(ALEX.username, code)
      const madeAt = now()
      await held
      server.answerMadeAt = madeAt
      if (fate === 'answer lost') throw new AuthError({ code: 'network', problem: 'interrupted' })
      if (verification.kind === 'tokens') {
        const { refreshToken } = verification.passed.tokens
        if (refreshToken !== undefined) onIssued?.(refreshToken)
      }
      if (fate === 'judged') return verification
      const unreadable = new AuthError({ code: 'unreadable_response', problem: 'invalid_field' })
      throw withCodes(unreadable, code === undefined ? [] : [code])
    },
  }
  return mfa
}
