import type { SignInRequest } from '../../../shared/contract.ts'
import type { Failure, Result } from '../../../shared/failure.ts'
import type { Session } from '../../../shared/session.ts'
import { AuthError } from '../auth/auth-error.ts'
import { MfaRequired, type MfaDemand } from '../auth/mfa/mfa-required.ts'
import type { Logger } from '../log/logger.ts'
import type { LiveSession } from './live-session.ts'
import type { SecondFactor } from './second-factor.ts'
import { admit, passwordTokens, type Applicant, type SignInPorts } from './sign-in.ts'

/** The way from a password to a session, by way of a second factor where the tenant demands one. */
export interface Entrance {
  /** Answered once the session is there, or a second factor is asked for. */
  signIn(request: SignInRequest): Promise<Result>
  /** Tokens that come afterwards are given back. */
  cancel(): void
}

export interface EntrancePorts extends SignInPorts {
  secondFactor: SecondFactor
  log: Logger
  /** Whether nobody is signed in, or about to be. */
  isOpen: () => boolean
  show: (session: Session) => void
  /** Stores the session and begins its life. @throws {AuthError} `cancelled` */
  begin: (session: LiveSession, how: { secondFactor: boolean; signal: AbortSignal }) => Promise<void>
  /** What came of it, as data. */
  outcome: (work: Promise<unknown>) => Promise<Result>
}

const NEVER = new AbortController().signal

export function createEntrance(ports: EntrancePorts): Entrance {
  const { server, secondFactor, log, work, isOpen, show, begin, outcome, giveBack } = ports
  let attempt: AbortController | undefined

  async function firstStep(request: SignInRequest, signal: AbortSignal): Promise<void> {
    try {
      const tokens = await passwordTokens(request, ports, signal)
      const session = await admit(applicantOf(request), { tokens, recoveryCodes: [] }, ports, signal)
      await begin(session, { secondFactor: false, signal })
      attempt = undefined
    } catch (error) {
      if (!(error instanceof MfaRequired)) throw error
      if (signal.aborted) throw new AuthError({ code: 'cancelled' })
      // Without the request: nobody holds the password while the person looks for their telephone.
      void work.track(secondStep(applicantOf(request), error.demand, signal))
    }
  }

  async function secondStep(applicant: Applicant, demand: MfaDemand, signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', secondFactor.cancel, { once: true })
    const result = await outcome(answered(applicant, demand, signal))
    if (!result.ok) turnAway(applicant, result.failure)
  }

  async function answered(applicant: Applicant, demand: MfaDemand, cancel: AbortSignal): Promise<void> {
    const passed = await secondFactor.ask({
      demand,
      username: applicant.username,
      server: server.mfa,
      giveBack: (refreshToken) => giveBack(refreshToken, applicant.staySignedIn),
      onChange: (challenge) => show({ kind: 'mfa', challenge }),
    })
    // Where the tenant has replaced a recovery code there is no way back any more.
    const signal = passed.recoveryCodes.length === 0 ? cancel : NEVER
    await begin(await admit(applicant, passed, ports, signal), { secondFactor: true, signal })
    attempt = undefined
  }

  /** `failure`: where nobody waits for the answer any more. */
  function turnAway({ username, realm }: Applicant, failure?: Failure): void {
    attempt = undefined
    show({
      kind: 'signed-out',
      username,
      ...(realm !== undefined && { realm }),
      ...(failure && failure.code !== 'cancelled' && { failure }),
    })
  }

  return {
    async signIn(request) {
      if (!isOpen()) return { ok: false, failure: { code: 'busy' } }
      attempt = new AbortController()
      show({ kind: 'signing-in' })
      const result = await work.track(outcome(firstStep(request, attempt.signal)))
      if (!result.ok) {
        log.warn('session.sign-in-failed', { failure: result.failure })
        turnAway(applicantOf(request))
      }
      return result
    },
    cancel: () => attempt?.abort(),
  }
}

/** All but the password. */
function applicantOf({ username, realm, staySignedIn }: SignInRequest): Applicant {
  return { username, realm, staySignedIn }
}
