import type { Failure, Result } from '../../../../shared/failure.ts'
import type { EnrolmentOffer, MfaChallenge } from '../../../../shared/mfa.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import type { Cancel, Clock, Timers } from '../../clock/clock.ts'
import type { Logger } from '../../log/logger.ts'
import { createObservable } from '../../session/observable.ts'
import { AuthError, isAuthError } from '../auth-error.ts'
import { createAsks, type Ask, type Lead } from './asks.ts'
import type { MfaConversation, MfaResult } from './mfa-conversation.ts'
import { MfaRequired, type MfaDemand } from './mfa-required.ts'
import type { MfaServer, Passed, Proof, Verification } from './mfa-server.ts'
import { pollPush } from './push-poll.ts'
import { RecoveryCodesIssued, withCodes } from './recovery-codes.ts'
import { factorOf, FINISHING, LOADING, withoutWaiting, type KnownFactor, type Stage } from './stage.ts'
import { cleanCode, cleanContact } from './typed-code.ts'

export interface MfaPorts {
  server: MfaServer
  clock: Clock
  timers: Timers
  log: Logger
  /** Has the tenant revoke a refresh token that came too late. */
  giveBack: (refreshToken: string) => void
}

/** https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa */
const CODE_LIFETIME: Milliseconds = 5 * 60_000

const DONE: Result = { ok: true, value: undefined }
const CANCELLED: Failure = { code: 'cancelled' }
const refused = (failure: Failure): Result => ({ ok: false, failure })

/** Holds the mfa_token until the tokens are there, the time is over, or the person gives up. */
export function startMfa(demand: MfaDemand, username: string, ports: MfaPorts): MfaConversation {
  const { server, clock, timers, log, giveBack } = ports
  const { promise: result, ...outcome } = Promise.withResolvers<MfaResult>()
  const asks = createAsks(server, clock)
  // Whoever started this may never ask for the end of it.
  result.catch(() => undefined)

  let live: MfaDemand | undefined
  let stage = LOADING
  let known: KnownFactor[] = []
  let offers: EnrolmentOffer[] = []
  let newCodes: string[] = []
  /** What led to the step of now: to send again is to ask for it again. */
  let again = asks.load
  let asking: AbortController | undefined
  let verifying: Proof['kind'] | undefined
  let givenUp = false
  let stopPoll: Cancel = () => undefined
  let stopExpiry: Cancel = () => undefined
  const refusedCodes = new Map<string, Failure>()
  const state = createObservable<MfaChallenge>(snapshot(demand), (error) =>
    log.error('mfa.listener-failed', { error }),
  )

  function snapshot({ expiresAt }: Pick<MfaDemand, 'expiresAt'>, failure?: Failure): MfaChallenge {
    const factors = known.map(factorOf)
    return { username, step: stage.step, factors, offers, expiresAt, ...(failure && { failure }) }
  }

  function publish(failure?: Failure): void {
    state.set(snapshot(live ?? state.get(), failure))
  }

  function take(next: MfaDemand): void {
    stopExpiry()
    live = next
    known = []
    offers = []
    again = asks.load
    stopExpiry = timers.after(Math.max(0, next.expiresAt - clock.now()), expire)
    enter(LOADING)
    void ask(asks.load)
  }

  function enter(next: Stage): void {
    stopPoll()
    refusedCodes.clear()
    stage = next
    publish()
    const { push } = next
    if (push === undefined || live === undefined) return
    const polled = live
    stopPoll = pollPush({
      ask: () => judge(polled, push),
      clock,
      timers,
      onPassed: finish,
      onTrouble: (trouble) => {
        if (trouble !== undefined || state.get().failure !== undefined) publish(trouble)
      },
      onFailure: (error) => {
        stage = withoutWaiting(stage, clock.now())
        fail(error)
      },
    })
  }

  /** The token is dropped here, and here alone. */
  function close(): void {
    live = undefined
    asking?.abort()
    stopPoll()
    stopExpiry()
    refusedCodes.clear()
  }

  function end(failure: Failure, error = new AuthError(failure)): void {
    if (live === undefined) return
    close()
    log.info('mfa.ended', { failure })
    outcome.reject(error)
  }

  /** A code that is being judged now may still be the right one. */
  function expire(): void {
    if (verifying === undefined) end({ code: 'mfa_expired' })
  }

  function finish({ tokens, recoveryCode }: Passed): void {
    if (live === undefined) {
      if (tokens.refreshToken !== undefined) giveBack(tokens.refreshToken)
      return
    }
    log.info('mfa.passed', { step: stage.step.kind })
    close()
    outcome.resolve({ tokens, recoveryCodes: recoveryCode === undefined ? newCodes : [recoveryCode] })
    enter(FINISHING)
  }

  function fail(error: unknown): Result {
    if (live === undefined) return refused(CANCELLED)
    if (error instanceof MfaRequired) {
      take(error.demand)
      return DONE
    }
    if (error instanceof RecoveryCodesIssued) {
      end(error.failure, error)
      return refused(error.failure)
    }
    const isOver = clock.now() >= live.expiresAt
    const told: Failure = isAuthError(error) ? error.failure : { code: 'internal' }
    const failure: Failure = isOver ? { code: 'mfa_expired' } : told
    if (failure.code === 'internal') log.error('mfa.unexpected', { error })
    if (failure.code === 'mfa_expired') end(failure)
    else publish(failure)
    return refused(failure)
  }

  /** Why nothing can be asked of the tenant now. */
  function obstacle(): Result | undefined {
    if (live === undefined) return refused(CANCELLED)
    if (verifying !== undefined) return refused({ code: 'busy' })
    return clock.now() >= live.expiresAt ? fail(new AuthError({ code: 'mfa_expired' })) : undefined
  }

  /** What was asked for before, and has not been answered yet, is given up. */
  async function ask(work: Ask): Promise<Result> {
    const refusal = obstacle()
    if (refusal !== undefined || live === undefined) return refusal ?? refused(CANCELLED)
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    try {
      const lead = await work(live, signal)
      if (lead.recoveryCodes !== undefined && lead.recoveryCodes.length > 0) newCodes = lead.recoveryCodes
      if (signal.aborted) return refused(CANCELLED)
      again = lead.next ?? work
      return await follow(lead)
    } catch (error) {
      return signal.aborted ? refused(CANCELLED) : fail(error)
    }
  }

  async function follow({ stage: to, factors, offers: offered, next }: Lead): Promise<Result> {
    known = factors ?? known
    offers = offered ?? offers
    if (next === undefined) {
      enter(to)
      return DONE
    }
    stage = to
    return ask(next)
  }

  /** Once tokens have been issued the new factor stands, whatever else the answer says: its recovery codes are told. */
  async function judge(current: MfaDemand, proof: Proof): Promise<Verification> {
    const codes = newCodes
    let issued: string | undefined
    try {
      return await server.verify(current, proof, (refreshToken) => (issued = refreshToken))
    } catch (error) {
      throw issued !== undefined && !(error instanceof RecoveryCodesIssued) ? withCodes(error, codes) : error
    }
  }

  async function verify(current: MfaDemand, proof: Proof, code: string): Promise<Result> {
    const { sentAt = Infinity } = stage
    verifying = proof.kind
    publish()
    try {
      const verification = await judge(current, proof)
      verifying = undefined
      if (verification.kind === 'pending')
        throw new AuthError({ code: 'refused', error: 'authorization_pending' })
      finish(verification.passed)
      return DONE
    } catch (error) {
      verifying = undefined
      if (givenUp && !(error instanceof RecoveryCodesIssued)) end(CANCELLED)
      const said = isAuthError(error) ? error.failure.code : undefined
      // The tenant does not always say of an old code that it is old.
      const isOld = said === 'mfa_code_wrong' && clock.now() - sentAt >= CODE_LIFETIME
      if (isOld || said === 'mfa_code_expired') {
        stage = withoutWaiting(stage, clock.now())
        return failForCode(code, { code: 'mfa_code_expired' })
      }
      return said === 'mfa_code_wrong' ? failForCode(code, { code: said }) : fail(error)
    }
  }

  /** It is not sent a second time. */
  function failForCode(code: string, failure: Failure): Result {
    refusedCodes.set(code, failure)
    return fail(new AuthError(failure))
  }

  take(demand)

  return {
    current: () => state.get(),
    onChange: (listener) => state.subscribe(listener),
    result,
    async choose(factorId) {
      const factor = known.find(({ id }) => id === factorId)
      return factor === undefined ? refused({ code: 'invalid_message' }) : ask(asks.challenge(factor))
    },
    async submitCode(typed) {
      const refusal = obstacle()
      if (refusal !== undefined || live === undefined) return refusal ?? refused(CANCELLED)
      if (stage.proofOf === undefined) return refused({ code: 'invalid_message' })
      const code = cleanCode(typed)
      const refusedAs = code === '' ? ({ code: 'mfa_code_wrong' } as const) : refusedCodes.get(code)
      if (refusedAs !== undefined) return fail(new AuthError(refusedAs))
      asking?.abort()
      return verify(live, stage.proofOf(code), code)
    },
    async resend() {
      const { step } = stage
      const isSoon = 'resendAt' in step && clock.now() < step.resendAt
      if (isSoon) return refused({ code: 'mfa_too_many_messages', retryAt: step.resendAt })
      return ask(again)
    },
    async enrol(offer, contact) {
      if (!offers.includes(offer)) return refused({ code: 'invalid_message' })
      const needsContact = offer !== 'otp' && offer !== 'push'
      const cleaned = needsContact ? cleanContact(contact ?? '') : undefined
      if (cleaned === '') return fail(new AuthError({ code: 'mfa_contact_refused' }))
      return ask(asks.associate({ offer, contact: cleaned }))
    },
    cancel() {
      // The tenant may have made new recovery codes valid already: only its answer tells, and they must be shown then.
      const mayBringCodes = verifying === 'recovery-code' || newCodes.length > 0
      if (verifying !== undefined && mayBringCodes) givenUp = true
      else end(CANCELLED)
      return DONE
    },
  }
}
