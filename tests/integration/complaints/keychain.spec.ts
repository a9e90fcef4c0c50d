import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { systemTimers as timers } from '../../../electron/main/clock/system-clock.ts'
import { createKeytarKeychain, type Keytar } from '../../../electron/main/keychain/keytar-keychain.ts'
import { createSerialKeychain } from '../../../electron/main/keychain/serial-keychain.ts'
import { createSplitKeychain } from '../../../electron/main/keychain/split-keychain.ts'
import { createVerifiedKeychain } from '../../../electron/main/keychain/verified-keychain.ts'
import { startKeyring } from '../../environment/keyring.ts'
import { keyringItems } from '../../fixtures/keyring-items.ts'
import { startSessionBench } from '../../session-process/session-bench.ts'
import { startKeychainProcess } from '../main/keychain/keychain-process.ts'

const TOKEN = 'v1.correct-horse-battery-staple'

/** Windows takes CRED_MAX_CREDENTIAL_BLOB_SIZE bytes, and says of more what it says of everything. */
function windows(): Keytar & { longest(): number } {
  const items = new Map<string, string>()
  return {
    getPassword: (_, account) => Promise.resolve(items.get(account) ?? null),
    setPassword(_, account, password) {
      if (Buffer.byteLength(password) > 2560) return Promise.reject(new Error('The stub received bad data.'))
      items.set(account, password)
      return Promise.resolve()
    },
    deletePassword: (_, account) => Promise.resolve(items.delete(account)),
    longest: () => Math.max(...[...items.values()].map((item) => Buffer.byteLength(item))),
  }
}

for (const length of [2_500, 2_561, 20_000]) {
  test(`a value over 2,500 characters fails on Windows with "stub received bad data": ${length} (atom/node-keytar#112)`, async () => {
    const keytar = windows()
    const load = (): Promise<Keytar> => Promise.resolve(keytar)
    const items = createKeytarKeychain({ service: 'com.example.latchkey', platform: 'win32', load })
    const keychain = createSerialKeychain(createSplitKeychain(createVerifiedKeychain(items)), timers)
    const secret = TOKEN.padEnd(length, 'ż')
    await keychain.write('account', secret)
    expect(await keychain.read('account')).toBe(secret)
    expect(keytar.longest()).toBeLessThanOrEqual(2560)
    await keychain.write('account', TOKEN)
    expect(await keychain.read('account')).toBe(TOKEN)
  })
}

test.describe('with a real Secret Service', () => {
  test.skip(process.platform !== 'linux', 'Linux only')
  test.describe.configure({ timeout: 60_000 })

  test('one keychain prompt per item: a session is two items, and a refresh makes no new one (atom/node-keytar#391)', async () => {
    const service = 'com.example.latchkey.complaints'
    await using bench = await startSessionBench({ service })
    await using app = bench.start()
    await app.restore()
    await app.signIn(bench.credentials)
    const before = await keyringItems(bench.keyring, service)
    await app.refresh()
    const items = await keyringItems(bench.keyring, service)
    // Only Linux has the third, which tells a locked keyring from an empty one.
    expect(before.filter((item) => item !== 'canary')).toHaveLength(2)
    expect(items).toHaveLength(before.length)
  })

  test('a locked keychain is shown as a wrong password: it is told apart, and the session is there once it is unlocked (desktop/desktop#3263)', async () => {
    await using bench = await startSessionBench()
    await using first = bench.start()
    await first.restore()
    await first.signIn(bench.credentials)
    await first[Symbol.asyncDispose]()
    await bench.keyring.lock()
    await using app = bench.start()
    const locked = { code: 'keychain', failure: { code: 'keychain', problem: 'locked' } }
    void app.restore().catch(() => undefined)
    await expect.poll(() => app.state()).toMatchObject({ kind: 'signed-out', reason: locked })
    expect((await bench.tenant.control.counters()).requests.token).toBe(1)
    await bench.keyring.unlock()
    await app.refresh()
    await expect.poll(() => app.state()).toMatchObject({ kind: 'signed-in', next: { kind: 'refresh' } })
  })

  test('no keyring under a bare window manager: signed in for this run, and the reason is told (shiftkey/desktop#7, microsoft/vscode#204375)', async () => {
    await using bench = await startSessionBench()
    await using bare = await startKeyring({ service: false })
    await using app = bench.start({ env: bare.env })
    void app.restore().catch(() => undefined)
    await expect.poll(() => app.state()).toMatchObject({ kind: 'signed-out' })
    void app.signIn(bench.credentials).catch(() => undefined)
    await expect
      .poll(() => app.state())
      .toMatchObject({
        kind: 'signed-in',
        keptIn: { place: 'memory', because: { code: 'keychain', problem: 'absent' } },
      })
    expect(await app.accessToken()).toHaveProperty('value')
  })

  test('the same without any session bus (microsoft/vscode#204375)', async () => {
    const home = await mkdtemp(join(tmpdir(), 'latchkey-bare-'))
    try {
      await using app = startKeychainProcess({ PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home })
      expect(await app.run({ do: 'loadCurrent' })).toMatchObject({ problem: 'absent' })
    } finally {
      await rm(home, { recursive: true })
    }
  })
})
