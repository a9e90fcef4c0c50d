import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemTimers as timers } from '../../../../electron/main/clock/system-clock.ts'
import { CALL_LIMIT } from '../../../../electron/main/keychain/serial-keychain.ts'
import { createExchangeLock, PATIENCE } from '../../../../electron/main/lock/create-exchange-lock.ts'
import { createNamedSeat, type Seat } from '../../../../electron/main/lock/seat.ts'
import { abstractAddress, pipeAddress } from '../../../../electron/main/lock/lock-name.ts'
import { DEFAULT_LIMITS } from '../../../../electron/main/transport/transport.ts'
import { RecordingLogger } from '../recording-logger.ts'

function newAddress(): string {
  const name = `latchkey-${randomUUID()}`
  if (process.platform === 'win32') return pipeAddress(name)
  return process.platform === 'linux' ? abstractAddress(name) : join(tmpdir(), name)
}

function lockAt(address: string, patience?: number) {
  const log = new RecordingLogger()
  const seat = createNamedSeat(address)
  const lock = createExchangeLock({ seat, timers, log, ...(patience !== undefined && { patience }) })
  return { ...lock, lines: log.lines }
}

test('work runs one after another, also within a process', async () => {
  const address = newAddress()
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => lockAt(address).run(work)))
  expect(most).toBe(1)
})

test('the result is that of the work, and work that fails frees the lock', async () => {
  const lock = lockAt(newAddress())
  expect(await lock.run(() => Promise.resolve('done'))).toBe('done')
  await expect(lock.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lock.run(() => Promise.resolve('again'))).toBe('again')
  expect(lock.lines).toEqual([])
})

for (const [stranger, turnsAway] of [
  ['keeps everybody waiting', false],
  ['turns everybody away', true],
] as const) {
  test(`a stranger who sits on the name and ${stranger} delays the work, and no more`, async () => {
    const address = newAddress()
    const server = createServer((socket) => {
      if (turnsAway) socket.destroy()
    })
    server.listen(address)
    await once(server, 'listening')
    try {
      const lock = lockAt(address, 150)
      const begun = performance.now()
      expect(await lock.run(() => Promise.resolve('done'))).toBe('done')
      expect(performance.now() - begun).toBeGreaterThan(140)
      expect(lock.lines).toMatchObject([{ event: 'lock.not-awaited' }])
    } finally {
      server.close()
    }
  })
}

test('where the system allows no socket, the work is done all the same', async () => {
  const log = new RecordingLogger()
  const seat: Seat = { take: () => Promise.reject(new Error('EPERM')) }
  const lock = createExchangeLock({ seat, timers, log })
  expect(await lock.run(() => Promise.resolve('done'))).toBe('done')
  expect(log.lines).toMatchObject([{ event: 'lock.unavailable' }])
})

test('a waiter is more patient than the longest exchange lasts', () => {
  expect(PATIENCE).toBeGreaterThan(DEFAULT_LIMITS.total + 8 * CALL_LIMIT)
})
