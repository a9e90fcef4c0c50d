import { expect, test } from '@playwright/test'
import { createVault } from '../../../../electron/main/keychain/create-vault.ts'
import type { Vault } from '../../../../electron/main/keychain/vault.ts'
import { createSerialQueue } from '../../../../electron/main/async/serial-queue.ts'
import { store, type StorePorts } from '../../../../electron/main/session/store.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { createFaultyKeychain, type FaultyKeychain } from '../../../fixtures/faulty-keychain.ts'
import { createManualClock, START } from '../../../fixtures/manual-clock.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { ISSUER, liveSession } from './live-sessions.ts'

function setUp(): { ports: StorePorts; vault: Vault; keychain: FaultyKeychain; log: RecordingLogger } {
  const keychain = createFaultyKeychain()
  const clock = createManualClock()
  const vault = createVault({ keychain, issuer: ISSUER, clientId: 'client-1', clock, profile: 'profile-1' })
  const log = new RecordingLogger()
  return {
    ports: { vault, clock, queue: createSerialQueue(), log },
    vault,
    keychain,
    log,
  }
}

test('saves what the next run needs, and says that it lies in the keychain', async () => {
  const { ports, vault } = setUp()
  const live = liveSession({ keptIn: { place: 'memory', because: 'chosen' } })
  await store(live, ports)
  expect(live.keptIn).toEqual({ place: 'keychain' })
  expect(await vault.loadCurrent()).toEqual({
    account: live.account,
    scopes: live.scopes,
    refreshToken: live.refreshToken,
    savedAt: START,
  })
})

test('writes nothing for a session that nobody wants kept', async () => {
  const { ports, keychain } = setUp()
  const live = liveSession({ persistent: false, keptIn: { place: 'memory', because: 'chosen' } })
  await store(live, ports)
  expect(live.keptIn).toEqual({ place: 'memory', because: 'chosen' })
  expect(keychain.changes).toBe(0)
})

for (const problem of ['absent', 'locked', 'denied', 'full', 'unavailable', 'frozen'] as const) {
  test(`a keychain that is ${problem} leaves the token in memory, and the state says why`, async () => {
    const { ports, keychain } = setUp()
    keychain.problem = problem
    const live = liveSession()
    await store(live, ports)
    expect(live.keptIn).toEqual({ place: 'memory', because: { code: 'keychain', problem } })
  })
}

test('a failure that nobody expected costs no token either, and is logged', async () => {
  const { ports, keychain, log } = setUp()
  const bug = new Error('a bug')
  keychain.bug = bug
  const live = liveSession()
  await store(live, ports)
  expect(live.keptIn).toEqual({ place: 'memory', because: { code: 'keychain', problem: 'unavailable' } })
  expect(log.lines).toMatchObject([{ event: 'session.not-stored', details: { error: bug } }])
})

test('does not save a session that has ended while it waited for its turn', async () => {
  const { ports, keychain } = setUp()
  const turn = deferred()
  void ports.queue(async () => turn)
  const live = liveSession()
  const stored = store(live, ports)
  live.ended = true
  turn.resolve()
  await stored
  expect(keychain.changes).toBe(0)
})

test('saves the newest token, although an older one was current when it was asked', async () => {
  const { ports, vault } = setUp()
  const turn = deferred()
  void ports.queue(async () => turn)
  const live = liveSession()
  const stored = store(live, ports)
  live.refreshToken = 'refresh-token-2'
  turn.resolve()
  await stored
  expect(await vault.loadCurrent()).toMatchObject({ refreshToken: 'refresh-token-2' })
})
