import type { SignInRequest } from '../../../shared/contract.ts'
import type { Failure, Result } from '../../../shared/failure.ts'
import type { Session } from '../../../shared/session.ts'
import type { Clock } from '../clock/clock.ts'
import { createHolds } from './holds.ts'
import { createWrongPasswords } from './wrong-passwords.ts'

export interface AttemptGuard {
  /** Stands before every sign-in: it may answer itself, and adds to the tenant's answer what it knows. */
  attempt(request: SignInRequest, signIn: () => Promise<Result>): Promise<Result>
  /** The session for a window that has just opened: with the refusal that still stands, and the rest of its wait. */
  reminded(session: Session): Session
}

export interface AttemptGuardDeps {
  /** The machine's. */
  clock: Clock
  attemptsBeforeBlock: number | undefined
}

/**
 * Asks a tenant that wants to be left alone no sooner than it has said, and counts wrong passwords for the warning
 * before it blocks. It knows names as they are typed, in memory only, and treats those that nobody has like all others.
 */
export function createAttemptGuard({ clock, attemptsBeforeBlock }: AttemptGuardDeps): AttemptGuard {
  const holds = createHolds(clock)
  const wrongPasswords = createWrongPasswords(clock, attemptsBeforeBlock)

  function judged(name: string, failure: Failure): Failure {
    if (failure.code === 'wrong_credentials') return { ...failure, ...wrongPasswords.add(name) }
    if (isVerdict(failure)) wrongPasswords.forget(name)
    return failure
  }

  return {
    async attempt(request, signIn) {
      const name = nameOf(request)
      const held = holds.of(name)
      if (held !== undefined) return { ok: false, failure: held }
      const result = await signIn()
      if (result.ok) {
        wrongPasswords.forget(name)
        return result
      }
      holds.add(name, result.failure)
      return { ok: false, failure: judged(name, result.failure) }
    },
    reminded(session) {
      if (session.kind !== 'signed-out' || session.failure !== undefined) return session
      const { username = '', realm } = session
      const failure = holds.of(nameOf({ username, realm }))
      return failure === undefined ? session : { ...session, failure }
    },
  }
}

/** Usernames are the same in any case; a realm is its name. */
function nameOf({ username, realm }: Pick<SignInRequest, 'username' | 'realm'>): string {
  return JSON.stringify([username.normalize('NFKC').toLowerCase(), realm])
}

const VERDICTS: ReadonlySet<Failure['code']> = new Set([
  'user_blocked',
  'password_breached',
  'denied_by_policy',
  'too_many_attempts',
  'mfa_required',
  'mfa_not_enabled',
])

/** The tenant got past the password, or has blocked already: what was counted before no longer tells anything. */
function isVerdict({ code }: Failure): boolean {
  return VERDICTS.has(code)
}
