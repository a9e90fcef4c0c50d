import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import type { Vault, VaultRecord } from '../../../../electron/main/keychain/vault.ts'
import { createManualClock, START } from '../../../fixtures/manual-clock.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'

export const ISSUER = 'https://tenant.example/'

interface Differences {
  issuer?: string
  clientId?: string
  now?: number
  profile?: string
}

export function vaultOver(keychain: Keychain, differences: Differences = {}): Vault {
  const { issuer = ISSUER, clientId = 'client-1', now = START, profile = 'profile-1' } = differences
  const clock = createManualClock(now)
  return createVault({ keychain, issuer, clientId, clock, profile })
}

export function vaultOf(items: Map<string, string>): Vault {
  return vaultOver(createMemoryKeychain(items))
}

/** Of the first item of its kind. */
export function nameOf(kind: 'account' | 'index' | 'revocations', items: Map<string, string>): string {
  const name = [...items.keys()].find((key) => key.startsWith(`${kind}-`))
  if (name === undefined) throw new Error(`There is no ${kind} item.`)
  return name
}

/** As a version of the app left it that knew of no profiles. */
export function forgetProfiles(items: Map<string, string>): void {
  for (const [name, item] of items) items.set(name, item.replace(/,"currents":\{[^}]*\}/, ''))
}

export function recordOf(subject: string, refreshToken = 'correct-horse-battery-staple'): VaultRecord {
  return {
    account: { issuer: ISSUER, subject, username: `${subject}@tenant.example` },
    scopes: ['openid'],
    refreshToken,
    savedAt: 1_800_000_000_000,
  }
}
