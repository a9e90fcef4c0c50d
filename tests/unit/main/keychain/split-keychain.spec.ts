import { expect, test } from '@playwright/test'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { createSplitKeychain, PART_BYTES } from '../../../../electron/main/keychain/split-keychain.ts'
import { keychainFailure } from './expectations.ts'
import { killedAfterEachChange } from './interrupted-keychain.ts'

const NAME = 'account-1'

/** Refuses what Windows would refuse. */
function createLimitedKeychain(items: Map<string, string>): Keychain {
  const keychain = createMemoryKeychain(items)
  return {
    ...keychain,
    write(name, secret) {
      if (Buffer.byteLength(secret) > PART_BYTES) throw new Error('The stub received bad data.')
      return keychain.write(name, secret)
    },
  }
}

const SECRETS: Record<string, string> = {
  'one character': 'x',
  'exactly the limit': 'x'.repeat(PART_BYTES),
  'one byte over the limit': 'x'.repeat(PART_BYTES + 1),
  'exactly two parts': 'x'.repeat(2 * PART_BYTES),
  '64 KB': 'x'.repeat(65_536),
  'two-byte characters across the cut': `x${'é'.repeat(PART_BYTES)}`,
  'surrogate pairs across the cut': `xy${'🔑'.repeat(PART_BYTES)}`,
  'what looks like a head': `latchkey-parts:a:1:${'0'.repeat(64)}`,
  'what looks like a damaged head': 'latchkey-parts:',
}

for (const [description, secret] of Object.entries(SECRETS)) {
  test(`${description} comes back as it was, and leaves nothing when removed`, async () => {
    const items = new Map<string, string>()
    const keychain = createSplitKeychain(createLimitedKeychain(items))

    await keychain.write(NAME, secret)
    expect(await keychain.read(NAME)).toBe(secret)
    await keychain.remove(NAME)
    expect(await keychain.read(NAME)).toBeUndefined()
    expect(items.size).toBe(0)
  })
}

test('a short secret is one item, under its own name and as it is', async () => {
  const items = new Map<string, string>()
  await createSplitKeychain(createMemoryKeychain(items)).write(NAME, 'secret')
  expect([...items]).toEqual([[NAME, 'secret']])
})

test('secrets of two names do not meet', async () => {
  const keychain = createSplitKeychain(createMemoryKeychain(), 4)
  await keychain.write('account-1', 'first secret')
  await keychain.write('account-2', 'second secret')
  await keychain.remove('account-2')
  expect(await keychain.read('account-1')).toBe('first secret')
})

test.describe('a process killed while it writes', () => {
  const STEPS: Record<string, [old: string, next: string]> = {
    'short over short': ['old', 'new'],
    'long over short': ['old', 'the new secret is long'],
    'short over long': ['the old secret is long', 'new'],
    'long over long': ['the old secret is long', 'the new secret is long'],
    'longer over long': ['the old secret is long', 'the new secret is much longer than that'],
    'shorter over long': ['the old secret is much longer than that', 'the new secret'],
  }

  for (const [description, [old, next]] of Object.entries(STEPS)) {
    test(`${description}: leaves the old secret or the new one, and the next write leaves nothing else`, async () => {
      const before = new Map<string, string>()
      await createSplitKeychain(createMemoryKeychain(before), 4).write(NAME, old)

      const write = (keychain: Keychain) => createSplitKeychain(keychain, 4).write(NAME, next)
      for await (const { items, killed } of killedAfterEachChange(before, write)) {
        const keychain = createSplitKeychain(createMemoryKeychain(items), 4)
        const found = await keychain.read(NAME)
        expect(killed ? [old, next] : [next]).toContain(found)

        await keychain.write(NAME, old)
        expect(await keychain.read(NAME)).toBe(old)
        await keychain.remove(NAME)
        expect([...items.keys()]).toEqual([])
      }
    })
  }

  test('or removes: leaves the secret or none, and the next removal leaves nothing', async () => {
    const before = new Map<string, string>()
    await createSplitKeychain(createMemoryKeychain(before), 4).write(NAME, 'the old secret is long')

    const remove = (keychain: Keychain) => createSplitKeychain(keychain, 4).remove(NAME)
    for await (const { changes, items } of killedAfterEachChange(before, remove)) {
      const keychain = createSplitKeychain(createMemoryKeychain(items), 4)
      expect(await keychain.read(NAME)).toBe(changes === 0 ? 'the old secret is long' : undefined)
      await keychain.remove(NAME)
      expect(items.size).toBe(0)
    }
  })
})

test.describe('damage', () => {
  const DAMAGE: Record<string, (items: Map<string, string>) => void> = {
    'a missing part': (items) => items.delete(`${NAME}.a1`),
    'a changed part': (items) => items.set(`${NAME}.a1`, 'XXXX'),
    'parts in another order': (items) => {
      const [first = '', second = ''] = [items.get(`${NAME}.a0`), items.get(`${NAME}.a1`)]
      items.set(`${NAME}.a0`, second).set(`${NAME}.a1`, first)
    },
    'a head that is cut': (items) => items.set(NAME, items.get(NAME)?.slice(0, 30) ?? ''),
    'a head of an unknown generation': (items) => items.set(NAME, `latchkey-parts:c:2:${'0'.repeat(64)}`),
    'a head without parts': (items) => items.set(NAME, `latchkey-parts:a:0:${'0'.repeat(64)}`),
    'a head of too many parts': (items) => items.set(NAME, `latchkey-parts:a:99999:${'0'.repeat(64)}`),
    'a wrong checksum': (items) => items.set(NAME, `latchkey-parts:a:5:${'0'.repeat(64)}`),
  }

  for (const [description, damage] of Object.entries(DAMAGE)) {
    test(`${description} is told, deletes nothing, and may be written over`, async () => {
      const items = new Map<string, string>()
      const keychain = createSplitKeychain(createMemoryKeychain(items), 4)
      await keychain.write(NAME, 'a secret in parts')
      damage(items)
      const damaged = [...items]

      await expect(keychain.read(NAME)).rejects.toMatchObject(keychainFailure('damaged'))
      expect([...items]).toEqual(damaged)

      await keychain.write(NAME, 'another secret in parts')
      expect(await keychain.read(NAME)).toBe('another secret in parts')
    })
  }
})
