import { expect, test } from '@playwright/test'
import type { Timers } from '../../../../electron/main/clock/clock.ts'
import type { Keychain } from '../../../../electron/main/keychain/keychain.ts'
import { createMemoryKeychain } from '../../../fixtures/memory-keychain.ts'
import { createSerialKeychain } from '../../../../electron/main/keychain/serial-keychain.ts'
import { keychainFailure } from './expectations.ts'

/** A keychain whose reads end when the test says so. */
function createHeldKeychain(): Keychain & { reads: { name: string; end: PromiseWithResolvers<string> }[] } {
  const reads: { name: string; end: PromiseWithResolvers<string> }[] = []
  return {
    ...createMemoryKeychain(),
    reads,
    read(name) {
      const end = Promise.withResolvers<string>()
      reads.push({ name, end })
      return end.promise
    },
  }
}

/** Timers that run out when the test says so. */
function createHeldTimers(): Timers & { pending: Set<() => void>; delays: number[]; runOut: () => void } {
  const pending = new Set<() => void>()
  const delays: number[] = []
  return {
    pending,
    delays,
    after(delay, run) {
      delays.push(delay)
      pending.add(run)
      return () => pending.delete(run)
    },
    runOut() {
      for (const run of pending) run()
      pending.clear()
    },
  }
}

const settled = () => new Promise(setImmediate)

test('calls run one after another, in the order of asking', async () => {
  const keychain = createHeldKeychain()
  const serial = createSerialKeychain(keychain, createHeldTimers())
  const [first, second] = [serial.read('first'), serial.read('second')]

  await settled()
  expect(keychain.reads.map(({ name }) => name)).toEqual(['first'])
  keychain.reads[0]?.end.resolve('1')
  expect(await first).toBe('1')
  await settled()
  keychain.reads[1]?.end.resolve('2')
  expect(await second).toBe('2')
})

test('the failure of one call does not hold up the next', async () => {
  const keychain = createHeldKeychain()
  const serial = createSerialKeychain(keychain, createHeldTimers())
  const first = serial.read('first')
  const second = serial.write('second', 'secret')

  await settled()
  keychain.reads[0]?.end.reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  await second
})

test('each call has ten seconds, from when it starts, and leaves no timer behind', async () => {
  const timers = createHeldTimers()
  const serial = createSerialKeychain(createMemoryKeychain(), timers)
  await serial.write('first', 'secret')
  expect(await serial.read('first')).toBe('secret')
  await serial.remove('first')

  expect(timers.delays).toEqual([10_000, 10_000, 10_000])
  expect(timers.pending.size).toBe(0)
})

test.describe('a call that does not end in time', () => {
  test('fails as frozen, as do those that wait behind it and those that come: none piles up', async () => {
    const keychain = createHeldKeychain()
    const timers = createHeldTimers()
    const serial = createSerialKeychain(keychain, timers)
    const calls = [serial.read('first'), serial.read('second'), serial.write('third', 'secret')]

    await settled()
    timers.runOut()
    for (const call of calls) await expect(call).rejects.toMatchObject(keychainFailure('frozen'))
    await expect(serial.remove('fourth')).rejects.toMatchObject(keychainFailure('frozen'))
    expect(keychain.reads).toHaveLength(1)
    expect(timers.pending.size).toBe(0)
  })

  for (const [end, finish] of [
    ['with an answer', (held: PromiseWithResolvers<string>) => held.resolve('late')],
    ['with an error', (held: PromiseWithResolvers<string>) => held.reject(new Error('late'))],
  ] as const) {
    test(`lets others through again when it has ended ${end}`, async () => {
      const keychain = createHeldKeychain()
      const timers = createHeldTimers()
      const serial = createSerialKeychain(keychain, timers)
      const first = serial.read('first')
      await settled()
      timers.runOut()
      await expect(first).rejects.toMatchObject(keychainFailure('frozen'))

      const [held] = keychain.reads
      if (held === undefined) throw new Error('nothing was read')
      finish(held.end)
      await settled()
      await serial.write('second', 'secret')
    })
  }
})

test('it is busy from when a call begins until it has ended inside the system', async () => {
  const keychain = createHeldKeychain()
  const timers = createHeldTimers()
  const serial = createSerialKeychain(keychain, timers)
  expect(serial.isBusy()).toBe(false)
  const read = serial.read('first')
  await settled()
  expect(serial.isBusy()).toBe(true)
  timers.runOut()
  await expect(read).rejects.toMatchObject(keychainFailure('frozen'))
  expect(serial.isBusy()).toBe(true)
  keychain.reads[0]?.end.resolve('late')
  await settled()
  expect(serial.isBusy()).toBe(false)
})
