import { systemClock, systemTimers } from '../../../electron/main/clock/system-clock.ts'
import { createVault } from '../../../electron/main/keychain/create-vault.ts'
import { createSystemKeychain } from '../../../electron/main/keychain/system-keychain.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'

/** The tenant is gone for good: what the app has kept for it in the person's own keychain would stay there for ever. */
export async function forgetSignIn({ issuer, settings }: Tenant, profile: string): Promise<void> {
  const { platform } = process
  const keychain = createSystemKeychain({ service: 'com.latchkey.desktop', platform, timers: systemTimers })
  const vault = createVault({ keychain, issuer, clientId: settings.clientId, clock: systemClock, profile })
  const record = await vault.loadCurrent()
  if (record !== undefined) await vault.remove(record)
  await vault.savePendingRevocations([])
}
