import { expect, test } from '@playwright/test'
import type { Vault } from '../../../../electron/main/keychain/vault.ts'
import { START } from '../../../fixtures/manual-clock.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { killedAfterEachChange } from './interrupted-keychain.ts'
import { nameOf, recordOf, vaultOf, vaultOver } from './vaults.ts'

const ada = recordOf('auth0|ada')
const bob = recordOf('auth0|bob')

test.describe('a saved session that is not the current one', () => {
  const THIRTY_DAYS = 30 * 24 * 3_600_000
  const later = (items: Map<string, string>, now: number): Vault =>
    vaultOver(createMemoryKeychain(items), { now })

  test('is told, and the current one is not', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(bob)
    await vaultOf(items).save(ada)
    expect(await vaultOf(items).leftovers()).toEqual([bob])
    expect(await vaultOf(items).loadCurrent()).toEqual(ada)
  })

  test('is told wherever a first sign-in was killed: no record lies where nobody looks', async () => {
    for await (const { items, killed } of killedAfterEachChange(new Map(), (k) => vaultOver(k).save(ada))) {
      for (const record of await vaultOf(items).leftovers()) await vaultOf(items).remove(record)
      if (killed) expect([...items.values()].join()).not.toContain(ada.refreshToken)
    }
  })

  test('is removed, unless it has become the current one since it was told', async () => {
    const items = new Map<string, string>()
    const vault = vaultOf(items)
    await vault.save(bob)
    await vault.save(ada)
    await vault.removeLeftover(ada.account)
    expect(await vault.loadCurrent()).toEqual(ada)
    await vault.removeLeftover(bob.account)
    expect([...items.values()].join()).not.toContain(bob.account.subject)
  })

  test('is set aside where it cannot be read, and goes after 30 days', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(bob)
    items.set(nameOf('account', items), '{"version":2}')
    await vaultOf(items).save(ada)
    expect(await vaultOf(items).leftovers()).toEqual([])
    await later(items, START + THIRTY_DAYS).leftovers()
    expect([...items.values()]).toContain('{"version":2}')
    await later(items, START + THIRTY_DAYS + 1).leftovers()
    expect([...items.values()]).not.toContain('{"version":2}')
    expect(await vaultOf(items).loadCurrent()).toEqual(ada)
    await vaultOf(items).remove(ada)
    expect(items.size).toBe(0)
  })

  test('is left alone by a clock that was set back', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(ada)
    items.set(nameOf('index', items), 'damaged')
    await vaultOf(items).save(ada)
    await later(items, 0).leftovers()
    expect([...items.values()]).toContain('damaged')
  })
})
