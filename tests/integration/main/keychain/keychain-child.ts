import { readFile } from 'node:fs/promises'
import { systemClock, systemTimers } from '../../../../electron/main/clock/system-clock.ts'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import { isKeychainError } from '../../../../electron/main/keychain/keychain-error.ts'
import { createSystemKeychain } from '../../../../electron/main/keychain/system-keychain.ts'
import type { VaultRecord } from '../../../../electron/main/keychain/vault.ts'
import type { Message, Outcome } from './keychain-process.ts'

/** The app's keychain in a process of its own: libsecret keeps to the bus that it has seen first. */
const SERVICE = 'com.example.latchkey'
const CALL_LIMIT = 1500

const keychain = createSystemKeychain({
  service: SERVICE,
  platform: 'linux',
  timers: systemTimers,
  callLimit: CALL_LIMIT,
})
const vault = createVault({
  keychain,
  issuer: 'https://tenant.example/',
  clientId: 'client-1',
  clock: systemClock,
  profile: 'profile-1',
})

function recordOf(refreshToken: string): VaultRecord {
  return {
    account: { issuer: 'https://tenant.example/', subject: 'auth0|ada', username: 'ada' },
    scopes: ['openid'],
    refreshToken,
    savedAt: 1_800_000_000_000,
  }
}

async function work(message: Message): Promise<string | undefined> {
  switch (message.do) {
    case 'read':
      return keychain.read(message.name)
    case 'write':
      await keychain.write(message.name, message.secret)
      return undefined
    case 'remove':
      await keychain.remove(message.name)
      return undefined
    case 'readFile':
      return (await readFile(import.meta.filename, 'utf8')).slice(0, 6)
    case 'loadCurrent':
      return (await vault.loadCurrent())?.refreshToken
    case 'save':
      await vault.save(recordOf(message.secret))
      return undefined
    case 'saveForever':
      for (let count = 1; ; count++) await vault.save(recordOf(`${message.secret}-${count}`))
  }
}

async function answer(message: Message): Promise<Outcome> {
  const start = performance.now()
  const ended = () => ({ id: message.id, duration: performance.now() - start })
  try {
    const value = await work(message)
    return { ...ended(), ...(value !== undefined && { value }) }
  } catch (error) {
    console.error(error)
    return { ...ended(), problem: isKeychainError(error) ? error.failure.problem : String(error) }
  }
}

process.on('message', (message: Message) => {
  void answer(message).then((outcome) => process.send?.(outcome))
})
