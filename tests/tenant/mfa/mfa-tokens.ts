import { randomBytes } from 'node:crypto'
import type { TenantPolicy } from '../options.ts'
import type { User } from '../users.ts'
import { expiredMfaToken, mfaTokenOfAnotherClient } from './errors.ts'
import type { Refused } from '../errors.ts'

/** A sign-in or a refresh that waits for its second factor. */
export interface Transaction {
  mfaToken: string
  user: User
  clientId: string
  scopes: string[]
  audience: string | undefined
  startedAt: number
}

export interface MfaTokens {
  issue(request: Omit<Transaction, 'mfaToken' | 'startedAt'>): Transaction
  /** @throws Refused `unknown` for a token that was not issued or is used up; expired; another client's */
  require(mfaToken: string | undefined, unknown: () => Refused, clientId?: string): Transaction
  /** Nothing can be done with it any more. */
  use(transaction: Transaction): void
}

export function createMfaTokens(policy: TenantPolicy): MfaTokens {
  const transactions = new Map<string, Transaction>()
  return {
    issue(request) {
      const mfaToken = `Fe26.2*${randomBytes(24).toString('base64url')}`
      const transaction = { ...request, mfaToken, startedAt: Date.now() }
      transactions.set(mfaToken, transaction)
      return transaction
    },
    require(mfaToken, unknown, clientId) {
      const transaction = transactions.get(mfaToken ?? '')
      if (!transaction) throw unknown()
      if (Date.now() >= transaction.startedAt + policy.mfaTokenLifetime * 1000) throw expiredMfaToken()
      if (clientId !== undefined && clientId !== transaction.clientId) throw mfaTokenOfAnotherClient()
      return transaction
    },
    use: ({ mfaToken }) => void transactions.delete(mfaToken),
  }
}
