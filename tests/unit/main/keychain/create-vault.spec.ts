import { expect, test } from '@playwright/test'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import { keychainError } from '../../../../electron/main/keychain/keychain-error.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { keychainFailure } from './expectations.ts'
import { killedAfterEachChange } from './interrupted-keychain.ts'
import { nameOf, recordOf, vaultOf, vaultOver } from './vaults.ts'

const ada = recordOf('auth0|ada')
const bob = recordOf('auth0|bob')

test('an empty vault has no current account and nothing to revoke', async () => {
  const vault = vaultOf(new Map())
  expect(await vault.loadCurrent()).toBeUndefined()
  expect(await vault.pendingRevocations()).toEqual([])
})

test('the record saved last is the current one, in the next run too', async () => {
  const items = new Map<string, string>()
  await vaultOf(items).save(ada)
  expect(await vaultOf(items).loadCurrent()).toEqual(ada)
  await vaultOf(items).save(bob)
  expect(await vaultOf(items).loadCurrent()).toEqual(bob)
  await vaultOf(items).save({ ...ada, refreshToken: 'another-battery-staple' })
  expect(await vaultOf(items).loadCurrent()).toEqual({ ...ada, refreshToken: 'another-battery-staple' })
})

test('after the current account is removed there is none, and the others are still there', async () => {
  const items = new Map<string, string>()
  const vault = vaultOf(items)
  await vault.save(bob)
  await vault.save(ada)
  await vault.remove(ada)
  expect(await vault.loadCurrent()).toBeUndefined()
  expect([...items.values()].join()).toContain(bob.account.username)
})

test('removing another account leaves the current one', async () => {
  const vault = vaultOf(new Map())
  await vault.save(bob)
  await vault.save(ada)
  await vault.remove(bob)
  expect(await vault.loadCurrent()).toEqual(ada)
})

test('removing an account that is not there is no error, and writes nothing', async () => {
  const items = new Map<string, string>()
  await vaultOf(items).remove(ada)
  expect(items.size).toBe(0)
})

test('a vault whose last account is removed leaves nothing in the keychain', async () => {
  const items = new Map<string, string>()
  const vault = vaultOf(items)
  await vault.save(ada)
  await vault.remove(ada)
  expect(items.size).toBe(0)
})

test('clients and issuers do not see each other', async () => {
  const keychain = createMemoryKeychain()
  await vaultOver(keychain).save(ada)
  expect(await vaultOver(keychain, { clientId: 'client-2' }).loadCurrent()).toBeUndefined()
  expect(await vaultOver(keychain, { issuer: 'https://other.example/' }).loadCurrent()).toBeUndefined()
})

test('names are short, in lower case, and tell nothing of the person', async () => {
  const items = new Map<string, string>()
  const subject = `ada@tenant.example|${'x'.repeat(2000)}`
  await vaultOf(items).save(recordOf(subject))
  for (const name of items.keys()) expect(name).toMatch(/^(account|index)-[0-9a-f]{32}$/)
})

test('a token that is renewed costs one write', async () => {
  const items = new Map<string, string>()
  await vaultOf(items).save(ada)
  const written: string[] = []
  const keychain = createMemoryKeychain(items)
  await vaultOver({
    ...keychain,
    write(name, secret) {
      written.push(name)
      return keychain.write(name, secret)
    },
  }).save(recordOf('auth0|ada', 'another-battery-staple'))
  expect(written).toEqual([nameOf('account', items)])
})

test('changes that are asked for at once run one after another', async () => {
  const items = new Map<string, string>()
  const vault = vaultOf(items)
  await Promise.all([vault.save(ada), vault.remove(ada), vault.save(bob), vault.save(ada), vault.remove(bob)])
  expect(await vault.loadCurrent()).toEqual(ada)
  expect([...items.values()].join()).not.toContain(bob.account.subject)
})

test.describe('pending revocations', () => {
  const pending = [{ refreshToken: 'wrong-horse-battery-staple', since: 1_800_000_000_000 }]

  test('are kept for the next run, apart from the accounts', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).save(ada)
    await vaultOf(items).savePendingRevocations(pending)
    await vaultOf(items).remove(ada)
    expect(await vaultOf(items).pendingRevocations()).toEqual(pending)
  })

  test('leave nothing when there are none any more', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).savePendingRevocations(pending)
    await vaultOf(items).savePendingRevocations([])
    expect(items.size).toBe(0)
  })

  test('that cannot be read are set aside, not lost', async () => {
    const items = new Map<string, string>()
    await vaultOf(items).savePendingRevocations(pending)
    items.set(nameOf('revocations', items), '{"version":2}')
    await expect(vaultOf(items).pendingRevocations()).rejects.toMatchObject(keychainFailure('newer_version'))
    await vaultOf(items).savePendingRevocations(pending)
    expect(await vaultOf(items).pendingRevocations()).toEqual(pending)
    expect([...items.values()]).toContain('{"version":2}')
  })
})

test.describe('a process killed between two changes', () => {
  test('of the first sign-in: nobody is signed in, or whose record is written, with their recovery codes', async () => {
    const coded = { ...ada, recoveryCodes: ['correct-recovery-code'] }
    for await (const { items } of killedAfterEachChange(new Map(), (k) => vaultOver(k).save(coded))) {
      const isWritten = [...items.values()].join().includes('correct-recovery-code')
      expect(await vaultOf(items).loadCurrent()).toEqual(isWritten ? coded : undefined)
      await vaultOf(items).save(ada)
      expect(await vaultOf(items).loadCurrent()).toEqual(ada)
    }
  })

  test('of a sign-in of another account: the one before, or the new one', async () => {
    const before = new Map<string, string>()
    await vaultOf(before).save(bob)
    for await (const { items, killed } of killedAfterEachChange(before, (k) => vaultOver(k).save(ada))) {
      expect(await vaultOf(items).loadCurrent()).toEqual(killed ? bob : ada)
    }
  })

  test('of a renewal: the token before, or the new one', async () => {
    const before = new Map<string, string>()
    await vaultOf(before).save(ada)
    const renewed = { ...ada, refreshToken: 'another-battery-staple' }
    for await (const { items, killed } of killedAfterEachChange(before, (k) => vaultOver(k).save(renewed))) {
      expect(await vaultOf(items).loadCurrent()).toEqual(killed ? ada : renewed)
    }
  })

  test('of a sign-out: once the record is gone nobody is signed in', async () => {
    const before = new Map<string, string>()
    await vaultOf(before).save(ada)
    const remove = (keychain: Keychain) => vaultOver(keychain).remove(ada)
    for await (const { changes, items } of killedAfterEachChange(before, remove)) {
      expect(await vaultOf(items).loadCurrent()).toEqual(changes === 0 ? ada : undefined)
      await vaultOf(items).remove(ada)
      expect(items.size).toBe(0)
    }
  })
})

test('a keychain that fails fails the vault: nothing is taken for absent', async () => {
  const items = new Map<string, string>()
  await vaultOf(items).save(ada)
  const locked = () => Promise.reject(keychainError('locked'))
  const vault = vaultOver({ read: locked, write: locked, remove: locked })
  for (const call of [vault.loadCurrent(), vault.save(ada), vault.remove(ada), vault.pendingRevocations()]) {
    await expect(call).rejects.toMatchObject(keychainFailure('locked'))
  }
})
