import { expect, test } from '@playwright/test'
import { keychainError } from '../../../../electron/main/keychain/keychain-error.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { keychainFailure } from './expectations.ts'
import { nameOf, recordOf, vaultOf, vaultOver } from './vaults.ts'

const ada = recordOf('auth0|ada')
const bob = recordOf('auth0|bob')

test.describe('an item that cannot be read', () => {
  for (const [kind, item, problem] of [
    ['account', '{"version":1,"value":{', 'damaged'],
    ['account', '{"version":2,"value":{}}', 'newer_version'],
    ['index', 'no index at all', 'damaged'],
    ['index', '{"version":2,"value":{}}', 'newer_version'],
  ] as const) {
    test(`${kind}, ${problem}: is told and left as it is, and set aside by the next sign-in`, async () => {
      const items = new Map<string, string>()
      await vaultOf(items).save(ada)
      items.set(nameOf(kind, items), item)

      await expect(vaultOf(items).loadCurrent()).rejects.toMatchObject(keychainFailure(problem))
      expect(items.get(nameOf(kind, items))).toBe(item)

      await vaultOf(items).save(ada)
      expect(await vaultOf(items).loadCurrent()).toEqual(ada)
      expect(items.get(`${nameOf(kind, items)}-unreadable`)).toBe(item)
    })
  }

  test('is set aside once: the keychain does not fill up', async () => {
    const items = new Map<string, string>()
    for (const item of ['damaged one', 'damaged two', 'damaged three']) {
      await vaultOf(items).save(ada)
      items.set(nameOf('account', items), item)
    }
    await vaultOf(items).save(ada)
    expect(items.size).toBe(3)
  })

  test('goes with its account when the person signs out', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(ada)
    items.set(nameOf('account', items), 'a damaged secret')
    await vaultOf(items).save(ada)
    await vaultOf(items).remove(ada)
    expect(items.size).toBe(0)
  })

  test('a record under the name of another account is damaged', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(ada)
    const stolen = nameOf('account', items)
    const text = items.get(stolen)?.replace('auth0|ada', 'auth0|eve') ?? ''
    items.set(stolen, text)
    await expect(vaultOf(items).loadCurrent()).rejects.toMatchObject(keychainFailure('damaged'))
  })

  test('damage below the vault, where the text itself is lost, is told and may be written over', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(ada)
    const keychain = createMemoryKeychain(items)
    const damaged = new Set([nameOf('account', items)])
    const vault = vaultOver({
      ...keychain,
      read: (name) => (damaged.has(name) ? Promise.reject(keychainError('damaged')) : keychain.read(name)),
      write(name, secret) {
        damaged.delete(name)
        return keychain.write(name, secret)
      },
    })
    await expect(vault.loadCurrent()).rejects.toMatchObject(keychainFailure('damaged'))
    await vault.save(bob)
    await vault.save(ada)
    expect(await vault.loadCurrent()).toEqual(ada)
  })
})
