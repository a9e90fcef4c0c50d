import { zeroCounters, type Counters } from './counters.ts'
import { createFaultList, type FaultList } from './faults/fault-list.ts'
import { createTokenJournal, type TokenJournal } from './issued-tokens.ts'
import { createSigningKeys, type SigningKeys } from './keys.ts'
import { createMfaState, type MfaState } from './mfa/state.ts'
import type { TenantPolicy } from './options.ts'
import { createStorage, type Storage } from './storage.ts'

/** All that one tenant knows and has done; nothing of it is shared between tenants. */
export interface TenantState {
  /** `http://127.0.0.1:PORT/`, with the slash. */
  readonly issuer: string
  readonly keys: SigningKeys
  readonly storage: Storage
  readonly policy: TenantPolicy
  readonly issued: TokenJournal
  /** Wrong passwords in a row, by subject. */
  readonly wrongPasswords: Map<string, number>
  readonly faults: FaultList
  readonly mfa: MfaState
  counters: Counters
  /** Ends when the tenant stops. */
  readonly stopped: AbortSignal
}

export async function createState(
  issuer: string,
  policy: TenantPolicy,
  stopped: AbortSignal,
): Promise<TenantState> {
  return {
    issuer,
    policy,
    stopped,
    keys: await createSigningKeys(),
    storage: createStorage(() => policy.overlap),
    issued: createTokenJournal(),
    wrongPasswords: new Map(),
    faults: createFaultList(),
    mfa: createMfaState(policy),
    counters: zeroCounters(),
  }
}
