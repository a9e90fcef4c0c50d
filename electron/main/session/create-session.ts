import type { SignInRequest, Unsubscribe } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/failure.ts'
import type { EndOfSession, Session, SignedOut } from '../../../shared/session.ts'
import type { RefreshCause, TimelineEvent } from '../../../shared/timeline.ts'
import { AuthError } from '../auth/auth-error.ts'
import { createFirstCodes } from '../auth/mfa/first-codes.ts'
import { createKnownSecrets } from '../log/known-secrets.ts'
import { createChronicle } from './chronicle.ts'
import { createAccessTokenSource, type AccessTokenSource } from './access-tokens.ts'
import { createEntrance } from './entrance.ts'
import { failureOf, isKeychainFailure } from './failure-of.ts'
import { createFarewell } from './farewell.ts'
import { createFreshness } from './freshness.ts'
import { fromRecord, shownOf, type LiveSession } from './live-session.ts'
import { eventInMachineTime, failureInMachineTime, sessionInMachineTime } from './machine-time.ts'
import { createObservable } from './observable.ts'
import { createRevocationOutbox } from './revocation-outbox.ts'
import { createSerialQueue } from '../async/serial-queue.ts'
import type { PendingRevocation } from '../keychain/vault.ts'
import type { SessionPorts } from './session-ports.ts'
import { createSecondFactor, type MfaAnswers } from './second-factor.ts'
import { store } from './store.ts'
import { createPendingWork } from './pending-work.ts'

export interface SessionService extends AccessTokenSource {
  current(): Session
  /** Returns its own undo. */
  onChange(listener: (session: Session) => void): Unsubscribe
  /** Takes up the saved session. Never throws: the state says what happened. */
  restore(): Promise<void>
  signIn(request: SignInRequest): Promise<Result>
  cancelSignIn(): Result
  /** Tries a waiting refresh, or a keychain that could not be read, at once. */
  refresh(): Promise<Result>
  /** Signed out when this is called, whatever the network and the keychain do; the result follows the keychain. */
  signOut(): Promise<Result>
  /** What the person answers where the tenant demands a second factor. */
  readonly mfa: MfaService
  /** The network is back. */
  wake(): void
  /** The machine has slept. */
  resumed(): void
  /** The clock was set, or has parted from the monotonic one for a reason that nobody knows. */
  clockJumped(): void
  /** What has happened to the session of the account that is, or was last, signed in: newest first. */
  timeline(): Result<TimelineEvent[]>
  /** When all that is under way has come to its end, so that quitting loses no rotated token. */
  settled(): Promise<void>
}

export interface MfaService extends MfaAnswers {
  /** The recovery codes have been saved: they are forgotten here. */
  confirmSaved(): Result
  /** Back to the password, or to the session that waits for the person. Nothing happens once the tokens are there. */
  cancel(): Result
}

const DONE: Result = { ok: true, value: undefined }

export function createSession(ports: SessionPorts): SessionService {
  const { server, vault, clock, log, secrets, random, issuer, lock, timeline, startSpread = 0 } = ports
  const state = createObservable<Session>({ kind: 'restoring' }, (error) =>
    log.error('session.listener-failed', { error }),
  )
  const queue = createSerialQueue()
  /** One at a time in this process too, also where the lock cannot be had: a late answer must not replace a newer one. */
  const exchanges = createSerialQueue()
  const timetable = ports.timetable.part()
  const work = createPendingWork()
  const shared = { server, firstCodes: createFirstCodes(), vault, clock, random, log, queue, timetable, work }
  const outbox = createRevocationOutbox({ ...shared, onConfirmed, onGivenUp })
  const { record, ...chronicle } = createChronicle({ timeline, clock, issuer })
  const secondFactor = createSecondFactor({ ...shared, secrets })
  const freshness = createFreshness({
    ...shared,
    lock: { run: (exchange) => exchanges(() => lock.run(exchange)) },
    outbox,
    secondFactor,
    record,
    publish,
    end,
    handOut: (account, codes) => entrance.handOut(account, codes, showEnd),
  })
  const farewell = createFarewell({ ...shared, outbox })
  /** Recovery codes that the person has not saved yet. */
  const knownCodes = createKnownSecrets(secrets)
  const entrance = createEntrance({
    ...shared,
    issuer,
    knownCodes,
    secondFactor,
    isOpen: () => state.get().kind === 'signed-out',
    show,
    begin,
    outcome,
    giveBack: (refreshToken, durable) => void work.track(outbox.add(refreshToken, durable)),
    revokeFirst: outbox.flushFirst,
  })
  let live: LiveSession | undefined
  /** Whose refresh token is being revoked. */
  let leaving: LiveSession | undefined
  /** How the session of this run has ended. */
  let over: SignedOut | undefined
  let unread = false

  /** The one place where the session's own time becomes that of the windows. */
  function show(session: Session): void {
    state.set(sessionInMachineTime(session, clock.offset()))
  }

  function publish(session: LiveSession): void {
    if (session !== live) return
    chronicle.noteKeptIn(session)
    knownCodes.add(...(session.recoveryCodes ?? []))
    const shown = shownOf(session)
    session.shown ||= shown.kind === 'signed-in'
    show(shown)
  }

  /** Local and at once; the saved record follows. */
  function end(session: LiveSession, reason: EndOfSession): void {
    session.ended = true
    if (session !== live) return
    live = undefined
    freshness.stop()
    secondFactor.cancel()
    knownCodes.forget()
    const { username, realm } = session.account
    record(session, { code: 'ended', reason })
    log.info('session.ended', { reason: reason.code })
    over = { kind: 'signed-out', reason, username, ...(realm !== undefined && { realm }) }
    showEnd()
    if (session.recoveryCodes !== undefined) entrance.handOut(session.account, session.recoveryCodes, showEnd)
    if (reason.code === 'refresh_token_rejected') void work.track(outcome(farewell.forget(session)))
  }

  function showEnd(): void {
    if (over !== undefined) show(over)
  }

  function onConfirmed({ refreshToken, subject }: PendingRevocation): void {
    if (subject !== undefined) chronicle.recordLate({ issuer, subject }, { code: 'revoked' })
    if (leaving?.refreshToken !== refreshToken) return
    leaving = undefined
    if (over?.reason?.code !== 'signed_out') return
    over = { ...over, reason: { ...over.reason, revocation: 'confirmed' } }
    const shown = state.get()
    if (shown.kind === 'signed-out' && shown.reason?.code === 'signed_out') showEnd()
  }

  function onGivenUp({ subject, since }: PendingRevocation): void {
    if (subject !== undefined) chronicle.recordLate({ issuer, subject }, { code: 'not_revoked', since })
  }

  async function outcome(work: Promise<unknown>): Promise<Result> {
    try {
      await work
      return DONE
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code === 'internal') log.error('session.unexpected', { error })
      return { ok: false, failure: failureInMachineTime(failure, clock.offset()) }
    }
  }

  async function restore(): Promise<void> {
    state.set({ kind: 'restoring' })
    try {
      const record = await queue(() => vault.loadCurrent())
      unread = false
      await outcome(outbox.load())
      if (record === undefined) showSignedOut()
      else takeUp(fromRecord(record))
      void outbox.flush()
      void work.track(outcome(farewell.clearLeftovers()))
    } catch (error) {
      unread = true
      const failure = failureOf(error)
      log.error('session.not-restored', { failure, error })
      const reason = isKeychainFailure(failure)
        ? { code: 'keychain' as const, at: clock.now(), failure }
        : undefined
      show({ kind: 'signed-out', ...(reason && { reason }) })
    }
  }

  /** The end may have come when nobody was looking. */
  function showSignedOut(): void {
    const reason = chronicle.lastEnd()
    show({ kind: 'signed-out', ...(reason && { reason }) })
  }

  /** A sign-out that was cut short is finished; any other session goes on. */
  function takeUp(session: LiveSession): void {
    const hasLeft = outbox.holds(session.refreshToken) || chronicle.hasLeft(session)
    live = session
    record(session, { code: 'restored', interrupted: session.interrupted })
    if (hasLeft) void leave(session)
    else if (startSpread === 0 || session.interrupted) void refreshNow(session, 'start')
    else freshness.refreshAt(session, Math.round(clock.now() + random() * startSpread), 'start')
  }

  function refreshNow(session: LiveSession, because: RefreshCause): Promise<Result> {
    return outcome(freshness.refresh(session, because))
  }

  function leave(session: LiveSession): Promise<Result> {
    leaving = session.refreshToken === undefined ? undefined : session
    const revocation = session.refreshToken === undefined ? 'not_needed' : 'pending'
    end(session, { code: 'signed_out', at: clock.now(), revocation })
    return work.track(outcome(farewell.handBack(session)))
  }

  async function begin(
    session: LiveSession,
    { secondFactor: isGiven, signal }: { secondFactor: boolean; signal: AbortSignal },
  ): Promise<void> {
    if (unread) session.mayBeSaved = true
    if (session.persistent) farewell.supersede(session.account)
    await store(session, shared)
    if (signal.aborted) {
      session.ended = true
      void work.track(outcome(farewell.handBack(session)))
      throw new AuthError({ code: 'cancelled' })
    }
    live = session
    if (isGiven) record(session, { code: 'second_factor_given' })
    record(session, { code: 'signed_in', keptIn: session.keptIn })
    freshness.schedule(session)
    log.info('session.signed-in', { keptIn: session.keptIn })
  }

  function confirmSaved(): Result {
    if (live?.recoveryCodes === undefined) return entrance.confirmSaved()
    live.recoveryCodes = undefined
    knownCodes.forget()
    record(live, { code: 'recovery_codes_saved' })
    publish(live)
    void work.track(freshness.save(live))
    return DONE
  }

  function wake(because: RefreshCause): void {
    timetable.recompute()
    if (live !== undefined) publish(live)
    if (live !== undefined) freshness.explainLate(live, because)
    // The tenant has said when it wants to be asked again, and a person has not asked.
    const cause = live?.next.kind === 'waiting' ? live.next.for : undefined
    if (live !== undefined && (cause === 'network' || cause === 'keychain')) void refreshNow(live, because)
    void outbox.flush()
  }

  function wakeFrom(code: 'resumed' | 'clock_jumped'): void {
    if (live !== undefined) record(live, { code })
    wake(code)
    if (live !== undefined) void work.track(askTheTime(live))
  }

  /** A clock that was set forward looks like a sleep: only the tenant can tell them apart. */
  async function askTheTime(session: LiveSession): Promise<void> {
    if ((await outcome(server.reach(undefined, 0))).ok) publish(session)
  }

  return {
    current: () => state.get(),
    onChange: (listener) => state.subscribe(listener),
    restore,
    signIn: (request) => entrance.signIn(request),
    cancelSignIn() {
      entrance.cancel()
      return DONE
    },
    async refresh() {
      const session = state.get()
      if (session.kind === 'signed-out' && session.reason?.code === 'keychain') {
        await restore()
        const after = state.get()
        if (after.kind !== 'signed-out' || after.reason?.code !== 'keychain') return DONE
        return { ok: false, failure: after.reason.failure }
      }
      if (live === undefined) return { ok: false, failure: { code: 'not_signed_in' } }
      return live.refreshToken === undefined ? DONE : outcome(freshness.refreshForPerson(live))
    },
    signOut: () => (live === undefined ? Promise.resolve(DONE) : leave(live)),
    mfa: {
      ...secondFactor.answers,
      confirmSaved,
      cancel() {
        entrance.cancel()
        secondFactor.cancel()
        return DONE
      },
    },
    wake: () => wake('network_back'),
    resumed: () => wakeFrom('resumed'),
    clockJumped: () => wakeFrom('clock_jumped'),
    timeline: () => ({
      ok: true,
      value: chronicle.read().map((event) => eventInMachineTime(event, clock.offset())),
    }),
    settled: () => work.settled(),
    ...createAccessTokenSource({ live: () => live, freshness, clock }),
  }
}
