import type { TenantPolicy } from '../options.ts'
import type { User } from '../users.ts'
import { createOobChallenges, type OobChallenges } from './challenges.ts'
import { mfaRequired } from './errors.ts'
import { newAuthenticator, requirementsOf, type Authenticator } from './factor.ts'
import { createInboxes, type Inboxes } from './inbox.ts'
import { createMfaTokens, type MfaTokens, type Transaction } from './mfa-tokens.ts'
import { createWrongCodes, type WrongCodes } from './wrong-codes.ts'

/** What one tenant knows of its users' second factors. */
export interface MfaState {
  readonly tokens: MfaTokens
  readonly challenges: OobChallenges
  readonly inboxes: Inboxes
  readonly wrongCodes: WrongCodes
  /** Subjects whose refreshes demand a second factor. */
  readonly demandedOnRefresh: Set<string>
  /** The list itself: what is added to it is enrolled. */
  authenticatorsOf(user: User): Authenticator[]
  /** @throws Refused `mfa_required` */
  demand(request: Omit<Transaction, 'mfaToken' | 'startedAt'>): never
}

export function createMfaState(policy: TenantPolicy): MfaState {
  const authenticators = new Map<string, Authenticator[]>()
  const inboxes = createInboxes()
  const tokens = createMfaTokens(policy)

  function authenticatorsOf({ sub, factors = [] }: User): Authenticator[] {
    const own = authenticators.get(sub) ?? factors.map((setup) => newAuthenticator(setup))
    authenticators.set(sub, own)
    return own
  }

  return {
    tokens,
    inboxes,
    challenges: createOobChallenges(policy, inboxes),
    wrongCodes: createWrongCodes(policy),
    demandedOnRefresh: new Set(),
    authenticatorsOf,
    demand(request) {
      const { mfaToken } = tokens.issue(request)
      throw mfaRequired(mfaToken, requirementsOf(authenticatorsOf(request.user)))
    },
  }
}
