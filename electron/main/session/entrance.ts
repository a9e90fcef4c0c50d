import type { SignInRequest } from '../../../shared/contract.ts'
import type { Failure, Result } from '../../../shared/failure.ts'
import type { Session } from '../../../shared/session.ts'
import { AuthError } from '../auth/auth-error.ts'
import { MfaRequired, type MfaDemand } from '../auth/mfa/mfa-required.ts'
import { codesIn, withCodes } from '../auth/mfa/recovery-codes.ts'
import type { Clock } from '../clock/clock.ts'
import type { KnownSecrets } from '../log/known-secrets.ts'
import type { Logger } from '../log/logger.ts'
import { savingCodes, type LiveSession } from './live-session.ts'
import type { SecondFactor } from './second-factor.ts'
import { admit, passwordTokens, secondStepServer, type Applicant, type SignInPorts } from './sign-in.ts'

/** The way from a password to a session, by way of a second factor where the tenant demands one. */
export interface Entrance {
  /** Answered once the session is there, or a second factor is asked for. */
  signIn(request: SignInRequest): Promise<Result>
  /** Tokens that come afterwards are given back. */
  cancel(): void
  /**
   * Shows new recovery codes of a session that has ended, where nobody is signing in; `then` follows once they have
   * been saved.
   */
  handOut(person: Person, codes: string[], then: () => void): void
  /** New recovery codes without a session have been saved. */
  confirmSaved(): Result
}

export interface EntrancePorts extends SignInPorts {
  secondFactor: SecondFactor
  clock: Clock
  log: Logger
  /** The log learns of recovery codes that nobody has saved yet. */
  knownCodes: KnownSecrets
  /** Whether nobody is signed in, or about to be. */
  isOpen: () => boolean
  show: (session: Session) => void
  /** Stores the session and begins its life. @throws {AuthError} `cancelled` */
  begin: (session: LiveSession, how: { secondFactor: boolean; signal: AbortSignal }) => Promise<void>
  /** What came of it, as data. */
  outcome: (work: Promise<unknown>) => Promise<Result>
}

type Person = Pick<Applicant, 'username' | 'realm'>

const NEVER = new AbortController().signal

export function createEntrance(ports: EntrancePorts): Entrance {
  const { secondFactor, clock, log, knownCodes, work, isOpen, show, begin, outcome, giveBack } = ports
  let attempt: AbortController | undefined
  /** What follows once the codes that are shown have been saved. */
  let afterCodes: (() => void) | undefined

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
    let codes: string[] = []
    const result = await outcome(
      answered(applicant, demand, signal).catch((error: unknown) => {
        codes = codesIn(error)
        throw error
      }),
    )
    if (result.ok) return
    if (codes.length === 0) turnAway(applicant, result.failure)
    else handOut(applicant, codes, () => turnAway(applicant, result.failure))
  }

  async function answered(applicant: Applicant, demand: MfaDemand, cancel: AbortSignal): Promise<void> {
    const passed = await secondFactor.ask({
      demand,
      username: applicant.username,
      server: secondStepServer(applicant, ports),
      giveBack: (refreshToken) => giveBack(refreshToken, applicant.staySignedIn),
      onChange: (challenge) => show({ kind: 'mfa', challenge }),
    })
    // Where the tenant has replaced a recovery code there is no way back any more.
    const signal = passed.recoveryCodes.length === 0 ? cancel : NEVER
    try {
      await begin(await admit(applicant, passed, ports, signal), { secondFactor: true, signal })
    } catch (error) {
      throw withCodes(error, passed.recoveryCodes)
    }
    attempt = undefined
  }

  /** The old codes are dead, so the person gets the new ones, although nobody is signed in. */
  function handOut({ username }: Person, codes: string[], then: () => void): void {
    knownCodes.add(...codes)
    afterCodes = () => {
      knownCodes.forget()
      then()
    }
    show({ kind: 'mfa', challenge: savingCodes(username, codes, clock.now()) })
  }

  /** `failure`: where nobody waits for the answer any more. */
  function turnAway({ username, realm }: Person, failure?: Failure): void {
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
    handOut(person, codes, then) {
      if (isOpen()) handOut(person, codes, then)
    },
    confirmSaved() {
      if (afterCodes === undefined) return { ok: false, failure: { code: 'invalid_message' } }
      afterCodes()
      afterCodes = undefined
      return { ok: true, value: undefined }
    },
  }
}

/** All but the password. */
function applicantOf({ username, realm, staySignedIn }: SignInRequest): Applicant {
  return { username, realm, staySignedIn }
}
