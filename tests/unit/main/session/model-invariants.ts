import type { Session, SignedIn, SignedOut } from '../../../../shared/session.ts'
import type { FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'

/** What has been seen around the session, to judge its states by. */
export interface Evidence {
  /** Definite rejections of a refresh token by the tenant that have not ended a session yet. */
  rejections: number
  /** Sign-outs asked for that have not been seen yet. */
  signOuts: number
  /** The newest refresh token whose access token has been validated, by its number. */
  newestValidated: number
  broken: string[]
}

/** Judges every state of one run that is published. */
export function watchStates(
  initial: Session,
  keychain: FaultyKeychain,
  evidence: Evidence,
): (state: Session) => void {
  let before = initial
  return (state) => {
    if (state.kind === 'signed-in') judgeSignedIn(state, keychain, evidence)
    if (state.kind === 'signed-out' && before.kind === 'signed-in') judgeEnd(before, state, evidence)
    if (before.kind === 'signed-in' && state.kind !== 'signed-in' && state.kind !== 'signed-out') {
      evidence.broken.push(`signed in, then ${state.kind}`)
    }
    before = state
  }
}

/** A published access token has its refresh token in the keychain, or the state says otherwise. */
function judgeSignedIn({ next, keptIn }: SignedIn, keychain: FaultyKeychain, evidence: Evidence): void {
  if (next.kind !== 'refresh' || keptIn.place !== 'keychain') return
  const { newestValidated } = evidence
  const saved = keychain.savedRefreshTokens().map((token) => Number(/\d+$/.exec(token)?.[0]))
  if (!saved.some((generation) => generation >= newestValidated)) {
    evidence.broken.push(`published with ${newestValidated}, saved: ${saved.join(', ')}`)
  }
}

/** A session never ends without a definite rejection, a sign-out, or its end where there is no refresh token. */
function judgeEnd(before: SignedIn, { reason }: SignedOut, evidence: Evidence): void {
  switch (reason?.code) {
    case 'refresh_token_rejected':
      if (evidence.rejections === 0) evidence.broken.push('ended by a rejection that never was')
      evidence.rejections = 0
      return
    case 'signed_out':
      if (evidence.signOuts === 0) evidence.broken.push('signed out by nobody')
      evidence.signOuts = 0
      return
    case 'access_token_expired':
      if (before.next.kind !== 'expiry') evidence.broken.push('expired although there is a refresh token')
      return
    case 'keychain':
    case undefined:
      evidence.broken.push(`ended with the reason ${String(reason?.code)}`)
  }
}
