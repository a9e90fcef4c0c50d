import { missingParameter, unknownRealm, wrongPassword } from '../errors.ts'
import type { TenantState } from '../state.ts'
import { findUser, REALMS, type User } from '../users.ts'
import { refusalError, tooManyAttempts } from './refusals.ts'

export interface Credentials {
  username?: string | undefined
  password?: string | undefined
  realm?: string | undefined
}

/**
 * The user whom these credentials belong to.
 * @throws Refused, with Auth0's answer
 */
export function authenticate(state: TenantState, { username, password, realm }: Credentials): User {
  if (!username) throw missingParameter('username')
  if (!password) throw missingParameter('password')
  if (!realm) throw missingParameter('realm')
  if (!REALMS.some((known) => known.name === realm)) throw unknownRealm(realm)

  const user = findUser(realm, username)
  if (!user) throw wrongPassword()
  checkPassword(state, user, password)
  if (user.refusal) throw refusalError(user.refusal)
  return user
}

function checkPassword({ wrongPasswords, policy }: TenantState, user: User, password: string): void {
  const wrong = wrongPasswords.get(user.sub) ?? 0
  if (wrong >= policy.wrongPasswordLimit) throw tooManyAttempts(policy.wrongPasswordLimit)
  if (user.password !== password) {
    wrongPasswords.set(user.sub, wrong + 1)
    throw wrongPassword()
  }
  wrongPasswords.delete(user.sub)
}
