import { expect, test } from '@playwright/test'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { createVerifiedKeychain } from '../../../../electron/main/keychain/verified-keychain.ts'
import { keychainFailure } from './expectations.ts'

test('what is written is there', async () => {
  const keychain = createVerifiedKeychain(createMemoryKeychain())
  await keychain.write('account-1', 'secret')
  expect(await keychain.read('account-1')).toBe('secret')
  await keychain.remove('account-1')
  expect(await keychain.read('account-1')).toBeUndefined()
})

const LOSSES: Record<string, Partial<Keychain>> = {
  'nothing was kept': { write: () => Promise.resolve() },
  'it was cut at a null character': { read: () => Promise.resolve('sec') },
  'an older secret is still there': { read: () => Promise.resolve('old secret') },
}

for (const [description, loss] of Object.entries(LOSSES)) {
  test(`a write fails where ${description}`, async () => {
    const keychain = createVerifiedKeychain({ ...createMemoryKeychain(), ...loss })
    await expect(keychain.write('account-1', 'sec\0ret')).rejects.toMatchObject(
      keychainFailure('unavailable'),
    )
  })
}
