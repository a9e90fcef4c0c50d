import type { Failure } from '../../../shared/failure.ts'
import type { NextStep, Session, SignedIn, SignedOut } from '../../../shared/session.ts'
import type { Milliseconds } from '../../../shared/time.ts'

/**
 * The session reckons in the tenant's time. Windows count down and show times by the machine's clock, right or wrong:
 * what they are told is in that. `ahead` is how far the machine's clock is ahead of the tenant's.
 */
export function sessionInMachineTime(session: Session, ahead: Milliseconds): Session {
  if (ahead === 0) return session
  if (session.kind === 'signed-in') return signedIn(session, ahead)
  if (session.kind === 'signed-out') return signedOut(session, ahead)
  return session
}

export function failureInMachineTime(failure: Failure, ahead: Milliseconds): Failure {
  if (!('retryAt' in failure)) return failure
  return { ...failure, retryAt: failure.retryAt + ahead }
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
    case 'waiting':
      return {
        ...next,
        retryAt: next.retryAt + ahead,
        failure: failureInMachineTime(next.failure, ahead),
      }
  }
}

function signedOut(session: SignedOut, ahead: Milliseconds): SignedOut {
  const { reason } = session
  return reason === undefined ? session : { ...session, reason: { ...reason, at: reason.at + ahead } }
}
