import type { FactorSetup } from './mfa/factor.ts'

/** Auth0 takes custom claims only as namespaced URIs. */
export const ROLES_CLAIM = 'https://latchkey.example/roles'

export type RealmName = 'employees' | 'partners'

/** Why the tenant answers a correct password with an error. */
export type Refusal =
  'blocked' | 'password-leaked' | 'bot-detected' | 'denied-by-rule' | 'denied-by-action' | 'too-many-attempts'

export interface User {
  username: string
  password: string
  realm: RealmName
  /** What this account is there to show. */
  purpose: string
  sub: string
  name: string
  refusal?: Refusal
  /** Scopes that a rule of the tenant takes away at every sign-in. */
  droppedScopes?: string[]
  /** Namespaced claims that a rule adds to the ID token and the access token. */
  addedClaims?: Record<string, unknown>
  /** Enrolled second factors. Where the list is there, even empty, a sign-in demands one. */
  factors?: FactorSetup[]
  /** The second factor is for refreshes alone, where the tests demand it. */
  signsInWithoutFactor?: true
}

export interface Realm {
  name: RealmName
  label: string
}

export const DEFAULT_DIRECTORY: RealmName = 'employees'

export const REALMS: readonly Realm[] = [
  { name: 'employees', label: 'Employees' },
  { name: 'partners', label: 'Partners' },
]

const employee = (name: string, purpose: string, rest: Partial<User> = {}): User => ({
  username: `${name}@example.com`,
  password: 'correct-horse-battery-staple',
  realm: 'employees',
  purpose,
  sub: `auth0|employees-${name}`,
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)} Example`,
  ...rest,
})

const SMS: FactorSetup = { kind: 'sms', name: 'XXXXXXXX4321' }
const VOICE: FactorSetup = { kind: 'voice', name: 'XXXXXXXX4321' }
const EMAIL: FactorSetup = { kind: 'email', name: 'ma***@example.com' }
const PUSH: FactorSetup = { kind: 'push', name: 'Phone of an example' }
const RECOVERY: FactorSetup = { kind: 'recovery-code' }

const WITH_SECOND_FACTOR: readonly User[] = [
  employee('mfa', 'has an authenticator app', { factors: [{ kind: 'otp' }] }),
  employee('sms', 'gets a code by SMS', { factors: [SMS] }),
  employee('voice', 'gets a code in a call', { factors: [VOICE] }),
  employee('mail', 'gets a code by e-mail', { factors: [EMAIL] }),
  employee('push', 'approves on the phone', { factors: [PUSH] }),
  employee('recovery', 'has lost the phone, and has a recovery code', { factors: [PUSH, RECOVERY] }),
  employee('factors', 'has every factor', {
    factors: [{ kind: 'otp' }, SMS, { ...VOICE, active: false }, EMAIL, PUSH, RECOVERY],
  }),
  employee('stepup', 'has an authenticator app, and signs in without it', {
    factors: [{ kind: 'otp' }],
    signsInWithoutFactor: true,
  }),
  employee('newcomer', 'must enrol a second factor', { factors: [] }),
]

export const USERS: readonly User[] = [
  employee('alex', 'signs in; the same username exists in partners'),
  employee('alex', 'signs in; the same username exists in employees', {
    password: 'another-obviously-fake-password',
    realm: 'partners',
    sub: 'auth0|partners-alex',
    name: 'Alex Partner',
  }),
  employee('robin', 'a rule takes write:reports away and adds roles', {
    droppedScopes: ['write:reports'],
    addedClaims: { [ROLES_CLAIM]: ['reader'] },
  }),
  employee('blocked', 'is blocked', { refusal: 'blocked' }),
  employee('breached', 'has a password known from a breach', { refusal: 'password-leaked' }),
  employee('bot', 'is taken for a bot', { refusal: 'bot-detected' }),
  employee('rule', 'is denied by a rule, in the words of the rule', { refusal: 'denied-by-rule' }),
  employee('action', 'is denied by an action, in the words of the action', { refusal: 'denied-by-action' }),
  employee('throttled', 'has tried too often', { refusal: 'too-many-attempts' }),
  ...WITH_SECOND_FACTOR,
]

export function findUser(realm: string, username: string): User | undefined {
  return USERS.find((user) => user.realm === realm && user.username === username.toLowerCase())
}

export const findUserBySub = (sub: string): User | undefined => USERS.find((user) => user.sub === sub)
