import type { Credentials } from '../../fixtures/login-window.ts'
import { DEFAULT_DIRECTORY, findUser, REALMS, type RealmName } from '../../tenant/users.ts'

export interface Person {
  readonly name: string
  readonly credentials: Credentials
}

function person(username: string, realm: RealmName): Person {
  const user = findUser(realm, username)
  if (user === undefined) throw new Error(`The tenant has no ${username} in ${realm}`)
  const { name, password } = user
  return { name, credentials: { username, password } }
}

/** The label of a realm, as the login window shows it. */
const labelOf = (realm: RealmName): string => REALMS.find(({ name }) => name === realm)?.label ?? realm

const USERNAME = 'alex@example.com'
const partner = person(USERNAME, 'partners')

/** In the tenant's default directory: no realm is named. */
export const EMPLOYEE = person(USERNAME, DEFAULT_DIRECTORY)
/** Someone else with the same username, and another password. */
export const PARTNER: Person = {
  ...partner,
  credentials: { ...partner.credentials, realm: labelOf('partners') },
}
