import { systemClock } from '../../../electron/main/clock/system-clock.ts'
import { createVault } from '../../../electron/main/keychain/create-vault.ts'
import { createMemoryKeychain } from '../../fixtures/memory-keychain.ts'
import type { VaultRecord } from '../../../electron/main/keychain/vault.ts'
import type { Work } from './local.ts'

const issuer = 'https://tenant.example.com/'

const RECORD: VaultRecord = {
  account: { issuer, subject: 'auth0|employees-alex', username: 'alex@example.com', name: 'Alex Example' },
  scopes: ['openid', 'profile', 'email', 'offline_access', 'read:reports', 'write:reports'],
  refreshToken: 'obviously-fake-refresh-token',
  savedAt: 1_800_000_000_000,
  previousRefreshToken: 'another-obviously-fake-refresh-token',
}

/** Beside bare JSON in the same keychain: what the checks, the index and the queue cost. */
export function vaultWork(): Work[] {
  const vault = createVault({
    keychain: createMemoryKeychain(),
    issuer,
    clientId: 'latchkey-bench',
    clock: systemClock,
    profile: 'profile-1',
  })
  const keychain = createMemoryKeychain()
  return [
    {
      name: 'Latchkey',
      async once() {
        await vault.save(RECORD)
        await vault.loadCurrent()
      },
    },
    {
      name: 'bare JSON',
      async once() {
        await keychain.write('record', JSON.stringify(RECORD))
        JSON.parse((await keychain.read('record')) ?? '')
      },
    },
  ]
}
