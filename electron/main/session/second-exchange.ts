import type { MfaServer, Passed, Verification } from '../auth/mfa/mfa-server.ts'
import { codesIn } from '../auth/mfa/recovery-codes.ts'
import { fence, isRefusal, keep, markStarted, unmark, type ExchangePorts } from './exchange.ts'
import { failureOf } from './failure-of.ts'
import type { LiveSession } from './live-session.ts'

/** An exchange that a second factor completes. */
export interface SecondExchange {
  /** Whatever it answers with tokens has been kept already, whether or not somebody still waits for it. */
  readonly server: MfaServer
  /** No tokens have come of it. */
  abandon(): Promise<void>
}

/**
 * As safe as any exchange: marked in the vault before the tenant is asked for tokens, and its refresh token kept,
 * with the recovery codes, before anything else is done.
 */
export function secondExchange(live: LiveSession, ports: ExchangePorts): SecondExchange {
  const mfa = ports.firstCodes.serverFor(live.account, ports.server.mfa)
  let enrolled: string[] = []
  /** Proofs without an answer, lost ones too: the tenant may have issued tokens for them. */
  let unanswered = 0

  async function verify(
    ...[demand, proof, onIssued]: Parameters<MfaServer['verify']>
  ): Promise<Verification> {
    await markStarted(live, ports)
    fence(live)
    let issued: string | undefined
    unanswered += 1
    try {
      const verification = await mfa.verify(demand, proof, (token) => {
        issued = token
        onIssued?.(token)
      })
      unanswered -= 1
      if (verification.kind === 'tokens') await keepAll(verification.passed)
      return verification
    } catch (error) {
      const told = codesIn(error)
      const codes = told.length === 0 && issued !== undefined ? enrolled : told
      if (codes.length > 0) live.recoveryCodes = codes
      const refreshToken = issued ?? (codes.length > 0 ? live.refreshToken : undefined)
      if (refreshToken !== undefined) await keep(live, refreshToken, ports)
      else if (isRefusal(failureOf(error))) unanswered -= 1
      throw error
    }
  }

  async function keepAll({ tokens, recoveryCode }: Passed): Promise<void> {
    const codes = recoveryCode === undefined ? enrolled : [recoveryCode]
    if (codes.length > 0) live.recoveryCodes = codes
    const refreshToken = tokens.refreshToken ?? live.refreshToken
    if (refreshToken !== undefined) await keep(live, refreshToken, ports)
  }

  return {
    server: {
      ...mfa,
      async associate(...enrolment) {
        const association = await mfa.associate(...enrolment)
        enrolled = association.recoveryCodes
        return association
      },
      async verify(...proof) {
        await ports.server.reach()
        return ports.lock.run(() => verify(...proof))
      },
    },
    async abandon() {
      if (unanswered === 0 && live.exchangeStartedAt !== undefined) await unmark(live, ports)
    },
  }
}
