import type { Failure } from '../../../shared/failure.ts'
import type { Account, EndOfSession, NextStep, WaitingFor } from '../../../shared/session.ts'
import type { RefreshCause, TimelineEntry } from '../../../shared/timeline.ts'
import type { EpochMs, Milliseconds } from '../../../shared/time.ts'
import { AuthError } from '../auth/auth-error.ts'
import { MfaRequired, type MfaDemand } from '../auth/mfa/mfa-required.ts'
import { LONGEST_WAIT, retryTime } from './backoff.ts'
import { exchange, fence, publishable, type ExchangePorts } from './exchange.ts'
import { failureOf, retryAtOf } from './failure-of.ts'
import type { LiveSession } from './live-session.ts'
import type { PendingWork } from './pending-work.ts'
import { completeProfile } from './profile.ts'
import { refreshTime } from './refresh-schedule.ts'
import { secondExchange } from './second-exchange.ts'
import type { SecondFactor } from './second-factor.ts'
import { store } from './store.ts'
import type { Timetable } from './timetable.ts'

/** Keeps the access token of a session good: refreshes before expiry, and waits where it cannot. */
export interface Freshness {
  /** Makes the next appointment of a session that has just got its tokens. */
  schedule(live: LiveSession): void
  refreshAt(live: LiveSession, at: EpochMs, because: RefreshCause): void
  /** Why a refresh that should have begun by now begins late. */
  explainLate(live: LiveSession, because: RefreshCause): void
  /**
   * Single flight: any number of callers, one exchange.
   * @throws {AuthError} after the session has taken its next step; `not_signed_in` where there is no refresh token,
   * `mfa_required` while the person is asked for a second factor
   */
  refresh(live: LiveSession, because: RefreshCause): Promise<void>
  /** The same for a person, who is asked for a second factor where the tenant demands one. */
  refreshForPerson(live: LiveSession): Promise<void>
  /** Saves what has changed; where the keychain fails, it is tried again. */
  save(live: LiveSession): Promise<void>
  stop(): void
}

export interface FreshnessPorts extends ExchangePorts {
  timetable: Timetable
  secondFactor: SecondFactor
  random: () => number
  work: PendingWork
  /** Writes an event down in the timeline of the session's account. */
  record: (live: LiveSession, entry: TimelineEntry) => void
  publish: (live: LiveSession) => void
  end: (live: LiveSession, reason: EndOfSession) => void
  /** Shows new recovery codes to the person whose session has ended while they were on their way. */
  handOut: (account: Account, codes: string[]) => void
}

const NEXT_STEP = 'next-step'
const KEYCHAIN = 'keychain'
/** Asking whether the network is back costs the tenant nothing. */
const LONGEST_NETWORK_WAIT: Milliseconds = 30_000

export function createFreshness(ports: FreshnessPorts): Freshness {
  const { clock, timetable, secondFactor, random, log, work, record, publish, end, handOut } = ports

  function refresh(live: LiveSession, because: RefreshCause): Promise<void> {
    if (live.refreshToken === undefined) return Promise.reject(new AuthError({ code: 'not_signed_in' }))
    if (live.next.kind === 'mfa') return Promise.reject(new AuthError({ code: 'mfa_required' }))
    live.flight ??= work.track(attempt(live, because).finally(() => (live.flight = undefined)))
    return live.flight
  }

  async function refreshForPerson(live: LiveSession): Promise<void> {
    live.personAsks = true
    try {
      await refresh(live, 'person')
    } catch (error) {
      if (live.next.kind !== 'mfa') throw error
    } finally {
      live.personAsks = false
    }
  }

  async function attempt(live: LiveSession, because: RefreshCause): Promise<void> {
    timetable.clear(NEXT_STEP)
    step(live, { kind: 'refreshing' })
    const before = live.refreshToken
    try {
      await exchange(live, ports)
      succeeded(live, before, because)
    } catch (error) {
      if (live.ended) throw error
      if (error instanceof MfaRequired && live.personAsks) void work.track(askPerson(live, error.demand))
      else afterFailure(live, failureOf(error), error)
      throw error
    }
  }

  function succeeded(live: LiveSession, before: string | undefined, because: RefreshCause): void {
    live.failures = 0
    live.waitsFor = undefined
    record(live, { code: 'refreshed', rotated: live.refreshToken !== before, because })
    log.info('session.refreshed', { keptIn: live.keptIn })
    schedule(live)
    void work.track(describe(live))
  }

  /** The second step of a refresh. Never throws: the session takes its next step. */
  async function askPerson(live: LiveSession, demand: MfaDemand): Promise<void> {
    const before = live.refreshToken
    const { server, abandon } = secondExchange(live, ports)
    try {
      const { tokens } = await secondFactor.ask({
        demand,
        username: live.account.username,
        server,
        // It has been kept by then, or given back where the session has ended; codes that came with it are shown.
        giveBack: () => publish(live),
        onChange: (challenge) => step(live, { kind: 'mfa', challenge }),
      })
      fence(live)
      record(live, { code: 'second_factor_given' })
      await publishable(live, tokens, ports)
      succeeded(live, before, 'person')
    } catch (error) {
      if (live.ended) {
        if (live.recoveryCodes !== undefined) handOut(live.account, live.recoveryCodes)
        return
      }
      await abandon()
      const failure = failureOf(error)
      const isMissed = failure.code === 'cancelled' || failure.code === 'mfa_expired'
      if (isMissed) record(live, { code: 'second_factor_missed', failure })
      afterFailure(live, isMissed ? { code: 'mfa_required' } : failure, error)
    }
  }

  async function describe(live: LiveSession): Promise<void> {
    try {
      await completeProfile(live, ports.server)
      publish(live)
    } catch (error) {
      log.warn('session.profile-unknown', { failure: failureOf(error) })
    }
  }

  function afterFailure(live: LiveSession, failure: Failure, error: unknown): void {
    if (failure.code === 'refresh_token_rejected') {
      const { interrupted, lastUsedAt } = live
      end(live, {
        code: 'refresh_token_rejected',
        at: clock.now(),
        lastUsedAt,
        ...(interrupted && { interrupted }),
      })
      return
    }
    live.failures += 1
    log.warn('session.waiting', {
      failure,
      failures: live.failures,
      ...(failure.code === 'internal' && { error }),
    })
    const cause = waitingFor(failure)
    if (live.waitsFor !== cause) record(live, { code: 'waiting', for: cause, failure })
    live.waitsFor = cause
    const now = clock.now()
    const at = retryTime({
      failures: live.failures,
      now,
      random,
      longest: cause === 'network' ? LONGEST_NETWORK_WAIT : LONGEST_WAIT,
      // Asking again and again brings nobody nearer.
      retryAt: cause === 'person' ? now + LONGEST_WAIT : retryAtOf(failure),
    })
    // A keychain is waited for while the access token is good, and no longer.
    const retryAt = cause === 'keychain' ? Math.min(at, live.accessToken?.expiresAt ?? at) : at
    appoint(live, retryAt, 'retry')
    if (missesKeychain(live)) storeLater(live, 1)
    step(live, { kind: 'waiting', for: cause, failure, retryAt })
  }

  function schedule(live: LiveSession): void {
    const { accessToken, refreshToken } = live
    if (live.ended || accessToken === undefined) return
    if (refreshToken === undefined) {
      const at = accessToken.expiresAt
      timetable.set(NEXT_STEP, at, () => end(live, { code: 'access_token_expired', at: clock.now() }))
      step(live, { kind: 'expiry', at })
      return
    }
    refreshAt(live, refreshTime(accessToken, clock.now(), random), 'scheduled')
    if (missesKeychain(live)) storeLater(live, 1)
  }

  function refreshAt(live: LiveSession, at: EpochMs, because: RefreshCause): void {
    appoint(live, at, because)
    step(live, { kind: 'refresh', at })
  }

  function explainLate(live: LiveSession, because: RefreshCause): void {
    if (live.next.kind === 'refresh' && live.next.at <= clock.now()) appoint(live, live.next.at, because)
  }

  function storeLater(live: LiveSession, failures: number): void {
    timetable.set(
      KEYCHAIN,
      retryTime({ failures, now: clock.now(), random }),
      () => void work.track(storeAgain(live, failures)),
    )
  }

  async function save(live: LiveSession): Promise<void> {
    await storeAgain(live, 0)
  }

  async function storeAgain(live: LiveSession, failures: number): Promise<void> {
    if (live.ended) return
    await store(live, ports)
    publish(live)
    if (missesKeychain(live)) storeLater(live, failures + 1)
  }

  function appoint(live: LiveSession, at: EpochMs, because: RefreshCause): void {
    // A failure has become the session's next step by then, and nobody else is waiting for this one.
    timetable.set(NEXT_STEP, at, () => void refresh(live, because).catch(() => undefined))
  }

  function step(live: LiveSession, next: NextStep): void {
    live.next = next
    publish(live)
  }

  function stop(): void {
    timetable.clear(NEXT_STEP)
    timetable.clear(KEYCHAIN)
  }

  return { schedule, refreshAt, explainLate, refresh, refreshForPerson, save, stop }
}

function missesKeychain({ persistent, keptIn, ended }: LiveSession): boolean {
  return persistent && !ended && keptIn.place === 'memory'
}

/** A captive portal answers with a page or a redirect of its own: that is the network's trouble, not the tenant's. */
function waitingFor(failure: Failure): WaitingFor {
  if (failure.code === 'mfa_required') return 'person'
  if (failure.code === 'keychain') return 'keychain'
  if (failure.code === 'network') return 'network'
  const portal =
    failure.code === 'unreadable_response' &&
    (failure.problem === 'not_json' || failure.problem === 'redirect')
  return portal ? 'network' : 'tenant'
}
