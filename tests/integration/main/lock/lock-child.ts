import { open, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemTimers as timers } from '../../../../electron/main/clock/system-clock.ts'
import { createSystemExchangeLock } from '../../../../electron/main/lock/system-exchange-lock.ts'
import type { Order, Outcome } from './lock-process.ts'

/** A process that has a session, and wants to exchange its token. */
const [userData = '', platform = ''] = process.argv.slice(2)
const witness = `${userData}/witness`

let warnings = 0
let lastOwnedAt = 0
const log = { info: () => undefined, warn: () => (warnings += 1), error: () => undefined }
const lock = createSystemExchangeLock({
  // Any Unix but Linux has the lock with files.
  platform: platform === 'linux' ? 'linux' : 'darwin',
  sharedFolder: userData,
  // A lock of this test alone.
  service: userData,
  issuer: 'https://tenant.example/',
  clientId: 'client-1',
  timers,
  log,
})

/** Fails where another process is at it too. */
async function alone(): Promise<void> {
  lastOwnedAt = Date.now()
  await (await open(witness, 'wx')).close()
  await sleep(1 + Math.random() * 3)
  await rm(witness)
}

async function follow({ rounds }: Order): Promise<Outcome> {
  if (rounds === 'forever') {
    await lock.run(() => {
      process.send?.({ owned: true } satisfies Outcome)
      return new Promise(() => setInterval(() => undefined, 60_000))
    })
  } else {
    for (let round = 0; round < rounds; round++) await lock.run(alone)
  }
  return { owned: false, warnings, lastOwnedAt }
}

process.on('message', (order: Order) => {
  void follow(order)
    .catch((error: unknown): Outcome => ({ owned: false, problem: String(error) }))
    .then((outcome) => process.send?.(outcome))
})
