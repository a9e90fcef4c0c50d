import { expect, test } from '@playwright/test'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import type { Vault } from '../../../../electron/main/keychain/vault.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { keychainFailure } from './expectations.ts'
import { killedAfterEachChange } from './interrupted-keychain.ts'
import { forgetProfiles, recordOf, vaultOver } from './vaults.ts'

const ada = recordOf('auth0|ada')
const bob = recordOf('auth0|bob')

test.describe('two profiles of the app over one keychain', () => {
  function twoProfiles() {
    const items = new Map<string, string>()
    const start = (profile: string): Vault => vaultOver(createMemoryKeychain(items), { profile })
    return { items, home: () => start('/home/ada/latchkey'), work: () => start('/home/ada/latchkey-work') }
  }
  const renewed = recordOf(ada.account.subject, 'another-battery-staple')

  test('have each its own account, whoever has saved last', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(ada)
    expect(await work().loadCurrent()).toBeUndefined()
    await work().save(bob)
    await home().save(renewed)
    expect(await work().loadCurrent()).toEqual(bob)
    expect(await home().loadCurrent()).toEqual(renewed)
    expect([...items.keys(), ...items.values()].join()).not.toContain('/home/ada')
  })

  test('do not take each other’s session for a leftover', async () => {
    const { home, work } = twoProfiles()
    await home().save(ada)
    await work().save(bob)
    await home().save(renewed)
    for (const vault of [home(), work()]) {
      expect(await vault.leftovers()).toEqual([])
      await vault.removeLeftover(ada.account)
      await vault.removeLeftover(bob.account)
    }
    expect(await home().loadCurrent()).toEqual(renewed)
    expect(await work().loadCurrent()).toEqual(bob)
  })

  test('find what another account has left in their own', async () => {
    const { home, work } = twoProfiles()
    await work().save(bob)
    await home().save(ada)
    await home().save(recordOf('auth0|grace'))
    expect(await work().leftovers()).toEqual([ada])
  })

  test('may hold the same account: a sign-out in one of them removes it from both', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(ada)
    await work().save(renewed)
    expect(await home().loadCurrent()).toEqual(renewed)
    await work().remove(renewed)
    expect(await home().loadCurrent()).toBeUndefined()
    expect(items.size).toBe(0)
  })

  test('find the record of an account whoever is the current one, and none that is not theirs', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(ada)
    await home().save(bob)
    for (const vault of [home(), work()]) {
      expect(await vault.load(ada.account)).toEqual(ada)
      expect(await vault.load(recordOf('auth0|grace').account)).toBeUndefined()
    }
    for (const [name, item] of items) items.set(name, item.replace('auth0|ada', 'auth0|eve'))
    await expect(work().load(ada.account)).rejects.toMatchObject(keychainFailure('damaged'))
  })

  test('sign out of their own session alone: a newer one of the other is left to it', async () => {
    const { home, work } = twoProfiles()
    await work().save(ada)
    await home().save(renewed)
    await work().remove(ada)
    expect(await work().loadCurrent()).toBeUndefined()
    expect(await home().loadCurrent()).toEqual(renewed)
    await home().remove({ ...ada, previousRefreshToken: renewed.refreshToken })
    expect(await home().loadCurrent()).toBeUndefined()
  })

  test('remove what is nobody else’s, whichever token it holds', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(renewed)
    await work().save(bob)
    await home().remove(ada)
    expect(await home().loadCurrent()).toBeUndefined()
    expect([...items.values()].join()).not.toContain(renewed.refreshToken)
  })

  test('take up the session of a version that knew of no profiles, and then keep it for themselves', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(ada)
    forgetProfiles(items)
    expect(await home().loadCurrent()).toEqual(ada)
    await home().save(renewed)
    expect(await work().loadCurrent()).toBeUndefined()
    expect(await home().loadCurrent()).toEqual(renewed)
  })

  test('of a version that knew of none revoke nobody before one of them has become itself', async () => {
    const { items, home, work } = twoProfiles()
    await home().save(ada)
    await home().save(bob)
    forgetProfiles(items)
    for (const vault of [home(), work()]) {
      expect(await vault.leftovers()).toEqual([])
      await vault.removeLeftover(ada.account)
      expect(await vault.load(ada.account)).toEqual(ada)
    }
  })

  test('lose nothing and revoke nobody wherever the other one is killed while it saves', async () => {
    const { items: before, work } = twoProfiles()
    await work().save(bob)
    const home = (k: Keychain): Vault => vaultOver(k, { profile: '/home/ada/latchkey' })
    for await (const { items } of killedAfterEachChange(before, (k) => home(k).save(ada))) {
      const vault = vaultOver(createMemoryKeychain(items), { profile: '/home/ada/latchkey-work' })
      expect(await vault.leftovers()).toEqual([])
      expect(await vault.loadCurrent()).toEqual(bob)
    }
  })
})
