import type { Failure } from '../../../shared/failure.ts'
import type { MfaChallenge, MfaStep } from '../../../shared/mfa.ts'
import type { EndOfSession, NextStep, Session, SignedIn, SignedOut } from '../../../shared/session.ts'
import type { TimelineEvent } from '../../../shared/timeline.ts'
import type { Milliseconds } from '../../../shared/time.ts'

/**
 * The session reckons in the tenant's time. Windows count down and show times by the machine's clock, right or wrong:
 * what they are told is in that. `ahead` is how far the machine's clock is ahead of the tenant's.
 */
export function sessionInMachineTime(session: Session, ahead: Milliseconds): Session {
  if (ahead === 0) return session
  if (session.kind === 'signed-in') return signedIn(session, ahead)
  if (session.kind === 'mfa')
    return { ...session, challenge: challengeInMachineTime(session.challenge, ahead) }
  if (session.kind === 'signed-out') return signedOut(session, ahead)
  return session
}

export function failureInMachineTime(failure: Failure, ahead: Milliseconds): Failure {
  if (!('retryAt' in failure)) return failure
  return { ...failure, retryAt: failure.retryAt + ahead }
}

export function eventInMachineTime(event: TimelineEvent, ahead: Milliseconds): TimelineEvent {
  const at = event.at + ahead
  if ('failure' in event) return { ...event, at, failure: failureInMachineTime(event.failure, ahead) }
  if (event.code === 'not_revoked') return { ...event, at, since: event.since + ahead }
  if (event.code === 'ended') return { ...event, at, reason: endInMachineTime(event.reason, ahead) }
  return { ...event, at }
}

function challengeInMachineTime(challenge: MfaChallenge, ahead: Milliseconds): MfaChallenge {
  const { step, failure, expiresAt } = challenge
  return {
    ...challenge,
    step: stepInMachineTime(step, ahead),
    expiresAt: expiresAt + ahead,
    ...(failure && { failure: failureInMachineTime(failure, ahead) }),
  }
}

function stepInMachineTime(step: MfaStep, ahead: Milliseconds): MfaStep {
  return 'resendAt' in step ? { ...step, resendAt: step.resendAt + ahead } : step
}

function endInMachineTime(reason: EndOfSession, ahead: Milliseconds): EndOfSession {
  const at = reason.at + ahead
  if (reason.code !== 'refresh_token_rejected' || reason.lastUsedAt === undefined) return { ...reason, at }
  return { ...reason, at, lastUsedAt: reason.lastUsedAt + ahead }
}

function signedIn(session: SignedIn, ahead: Milliseconds): SignedIn {
  const { accessToken, next } = session
  return {
    ...session,
    ...(accessToken && { accessToken: { ...accessToken, expiresAt: accessToken.expiresAt + ahead } }),
    next: nextStep(next, ahead),
    clockOffset: ahead,
  }
}

function nextStep(next: NextStep, ahead: Milliseconds): NextStep {
  switch (next.kind) {
    case 'refreshing':
      return next
    case 'refresh':
    case 'expiry':
      return { ...next, at: next.at + ahead }
    case 'mfa':
      return { ...next, challenge: challengeInMachineTime(next.challenge, ahead) }
    case 'waiting':
      return {
        ...next,
        retryAt: next.retryAt + ahead,
        failure: failureInMachineTime(next.failure, ahead),
      }
  }
}

function signedOut(session: SignedOut, ahead: Milliseconds): SignedOut {
  const { reason, failure } = session
  return {
    ...session,
    ...(reason && { reason: endInMachineTime(reason, ahead) }),
    ...(failure && { failure: failureInMachineTime(failure, ahead) }),
  }
}
