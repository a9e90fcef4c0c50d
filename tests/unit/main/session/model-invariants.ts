import { isAuthError } from '../../../../electron/main/auth/auth-error.ts'
import type { AuthorizationServer } from '../../../../electron/main/auth/authorization-server.ts'
import type { MfaChallenge } from '../../../../shared/mfa.ts'
import { codesIn } from '../../../../electron/main/auth/mfa/recovery-codes.ts'
import type { EndOfSession, Session, SignedOut } from '../../../../shared/session.ts'
import type { FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'

/** What has been seen around the session, to judge it by. */
export interface Evidence {
  /** Definite rejections of a refresh token by the tenant that have not ended a session yet. */
  rejections: number
  /** Sign-outs asked for that have not been seen yet. */
  signOuts: number
  /** The newest refresh token of this run whose access token has been validated, by its number. */
  newestValidated: number
  /** Refresh tokens whose successor this run has received. */
  retired: Set<string>
  /** A recovery code that this run has been told, or the keychain has, and the person has not saved. */
  newCode: string | undefined
  broken: string[]
}

export function createEvidence(): Evidence {
  return {
    rejections: 0,
    signOuts: 0,
    newestValidated: 0,
    retired: new Set(),
    newCode: undefined,
    broken: [],
  }
}

/** What the run before has received may have died with it. */
export function beginRun(evidence: Evidence, keychain: FaultyKeychain): void {
  const { newCode } = evidence
  if (newCode !== undefined && !keychain.holds(newCode)) evidence.newCode = undefined
  evidence.newestValidated = 0
  evidence.retired.clear()
}

/** The tenant, which notes what it is sent and what it answers. */
export function watchedServer(
  server: AuthorizationServer,
  keychain: FaultyKeychain,
  evidence: Evidence,
  current: () => Session,
): AuthorizationServer {
  const { broken, retired } = evidence

  function noteCode(code: string | undefined): void {
    evidence.newCode = code ?? evidence.newCode
  }

  return {
    reach: (signal, freshFor) => server.reach(signal, freshFor),
    passwordGrant: (credentials, onIssued) => server.passwordGrant(credentials, onIssued),
    async refreshGrant(token, scopes, onRotated) {
      if (!isSessionOf(current())) broken.push(`${token} exchanged while ${current().kind}`)
      if (retired.has(token)) broken.push(`${token} exchanged although its successor had come`)
      if (keychain.holds(`"refreshToken":"${token}","since"`))
        broken.push(`${token} exchanged after its sign-out`)
      try {
        return await server.refreshGrant(token, scopes, (rotated) => {
          retired.add(token)
          onRotated?.(rotated)
        })
      } catch (error) {
        if (isAuthError(error) && error.failure.code === 'refresh_token_rejected') evidence.rejections += 1
        throw error
      }
    },
    async validate(tokens, expected) {
      const validated = await server.validate(tokens, expected)
      evidence.newestValidated = Math.max(evidence.newestValidated, generationOf(tokens.refreshToken))
      return validated
    },
    userinfo: (accessToken, signal, expected) => server.userinfo(accessToken, signal, expected),
    revoke: (token) => server.revoke(token),
    mfa: {
      ...server.mfa,
      async verify(...proof) {
        try {
          const verification = await server.mfa.verify(...proof)
          if (verification.kind === 'tokens') noteCode(verification.passed.recoveryCode)
          return verification
        } catch (error) {
          noteCode(codesIn(error)[0])
          throw error
        }
      },
    },
  }
}

/** Judges every state of one run that is published. */
export function watchStates(
  initial: Session,
  keychain: FaultyKeychain,
  evidence: Evidence,
): (state: Session) => void {
  let before = initial
  /** An end is told again once the recovery codes that stood before it have been saved. */
  let told: EndOfSession['code'] | undefined
  return (state) => {
    judge(state, keychain, evidence)
    if (!FOLLOWERS[before.kind].includes(state.kind) && !bringsCodes(before, state))
      evidence.broken.push(`${before.kind}, then ${state.kind}`)
    if (state.kind === 'signed-in') told = undefined
    if (state.kind === 'signed-out') {
      const isNews = state.reason?.code !== told
      if (isNews && mayEnd(before, state)) judgeEnd(before, state, evidence)
      told = state.reason?.code ?? told
    }
    before = state
  }
}

/** Nobody is signed in who has not just typed a password or been restored. */
const FOLLOWERS: Record<Session['kind'], Session['kind'][]> = {
  restoring: ['restoring', 'signed-in', 'signed-out', 'mfa'],
  'signed-out': ['signed-out', 'signing-in', 'restoring'],
  'signing-in': ['signed-in', 'signed-out', 'mfa'],
  mfa: ['mfa', 'signed-in', 'signed-out'],
  'signed-in': ['signed-in', 'signed-out'],
}

/** New recovery codes of a session that has ended. */
function bringsCodes(before: Session, state: Session): boolean {
  return before.kind === 'signed-out' && state.kind === 'mfa' && isSessionOf(state)
}

/** A published access token has its refresh token in the keychain, or the state says otherwise. */
export function judge(state: Session, keychain: FaultyKeychain, evidence: Evidence): void {
  if (state.kind !== 'signed-in' || state.next.kind !== 'refresh' || state.keptIn.place !== 'keychain') return
  const saved = keychain.savedRefreshTokens().map(generationOf)
  if (saved.some((generation) => generation >= evidence.newestValidated)) return
  evidence.broken.push(`published with ${evidence.newestValidated}, saved: ${saved.join(', ')}`)
}

function generationOf(refreshToken = ''): number {
  return Number(/\d+$/.exec(refreshToken)?.[0] ?? 0)
}

/** Whether somebody is signed in: with recovery codes that are still to be saved, too. */
export function isSessionOf(state: Session): boolean {
  if (state.kind === 'mfa') return state.challenge.step.kind === 'save-recovery-codes'
  return state.kind === 'signed-in'
}

export function challengeOf(state: Session): MfaChallenge | undefined {
  if (state.kind === 'mfa') return state.challenge
  return state.kind === 'signed-in' && state.next.kind === 'mfa' ? state.next.challenge : undefined
}

/** Once all is at rest, a new recovery code is shown until the person has saved it. */
export function judgeCodes(state: Session, { newCode, broken }: Evidence): void {
  if (newCode === undefined) return
  const step = challengeOf(state)?.step
  const shown = step?.kind === 'save-recovery-codes' ? step.codes : []
  if (!shown.includes(newCode)) broken.push(`${newCode} is not shown while ${state.kind}`)
}

/** Where codes are shown that came with a sign-in that failed, nobody is signed in: what follows has no reason. */
function mayEnd(before: Session, { reason }: SignedOut): boolean {
  return before.kind === 'mfa' ? isSessionOf(before) && reason !== undefined : isSessionOf(before)
}

/** A session never ends without a definite rejection, a sign-out, or its end where there is no refresh token. */
function judgeEnd(before: Session, { reason }: SignedOut, evidence: Evidence): void {
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
      if (before.kind === 'signed-in' && before.next.kind !== 'expiry')
        evidence.broken.push('expired although there is a refresh token')
      return
    case 'keychain':
    case undefined:
      evidence.broken.push(`ended with the reason ${String(reason?.code)}`)
  }
}
