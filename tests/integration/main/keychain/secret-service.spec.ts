import { expect, test } from '@playwright/test'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startKeyring } from '../../../environment/keyring.ts'
import { startKeychainProcess } from './keychain-process.ts'

const NAME = 'account-1'
const SECRET = 'correct-horse-battery-staple'

const SECRETS: Record<string, string> = {
  'of 3 KB': SECRET.padEnd(3 * 1024, '.'),
  'of 64 KB': SECRET.padEnd(64 * 1024, '.'),
  'in Unicode': `${SECRET} zażółć gęślą jaźń 鍵 🔑`,
}

test.describe('with a Secret Service', () => {
  for (const [description, secret] of Object.entries(SECRETS)) {
    test(`a secret ${description} comes back as it was, in another process too, until it is removed`, async () => {
      await using keyring = await startKeyring()
      await using writer = startKeychainProcess(keyring.env)
      expect(await writer.run({ do: 'write', name: NAME, secret })).not.toHaveProperty('problem')

      await using reader = startKeychainProcess(keyring.env)
      expect((await reader.run({ do: 'read', name: NAME })).value).toBe(secret)
      expect(await reader.run({ do: 'remove', name: NAME })).not.toHaveProperty('problem')
      expect(await reader.run({ do: 'read', name: NAME })).not.toHaveProperty('value')
    })
  }

  test('an item that was never written is absent, and removing it is no error', async () => {
    await using keyring = await startKeyring()
    await using app = startKeychainProcess(keyring.env)
    for (const work of ['read', 'remove'] as const) {
      const outcome = await app.run({ do: work, name: NAME })
      expect(outcome).not.toHaveProperty('problem')
      expect(outcome).not.toHaveProperty('value')
    }
  })

  test('a secret lies in plain text neither in the files nor in what the process prints', async () => {
    await using keyring = await startKeyring()
    await using app = startKeychainProcess(keyring.env)
    await app.run({ do: 'save', secret: SECRET })
    await app.run({ do: 'loadCurrent' })
    await keyring.lock()
    expect(await app.run({ do: 'save', secret: SECRET })).toMatchObject({ problem: 'locked' })

    const files = await readdir(keyring.home, { recursive: true, withFileTypes: true })
    const kept = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
    expect(kept.some((file) => file.endsWith('.keyring'))).toBe(true)
    for (const file of kept) expect((await readFile(file)).includes(SECRET), file).toBe(false)
    expect(app.output()).toContain('locked')
    expect(app.output()).not.toContain(SECRET)
  })

  test('a process killed while it renews leaves a whole record', async () => {
    await using keyring = await startKeyring()
    for (let run = 1; run <= 5; run++) {
      const app = startKeychainProcess(keyring.env)
      await app.run({ do: 'save', secret: `run-${run}-0` })
      void app.run({ do: 'saveForever', secret: `run-${run}` })
      await sleep(20 + 17 * run)
      await app.kill()

      await using next = startKeychainProcess(keyring.env)
      expect((await next.run({ do: 'loadCurrent' })).value).toMatch(new RegExp(`^run-${run}-\\d+$`))
    }
  })
})

test.describe('a keyring that is locked', () => {
  for (const work of [
    { do: 'read', name: NAME },
    { do: 'read', name: 'never written' },
    { do: 'remove', name: NAME },
    { do: 'write', name: NAME, secret: SECRET },
  ] as const) {
    test(`is not taken for an empty one: ${work.do} ${work.name}`, async () => {
      await using keyring = await startKeyring()
      await using before = startKeychainProcess(keyring.env)
      await before.run({ do: 'write', name: NAME, secret: SECRET })
      await keyring.lock()

      await using app = startKeychainProcess(keyring.env)
      expect(await app.run(work)).toMatchObject({ problem: 'locked' })
    })
  }

  test('in the middle of a run is told too, and used again when it is unlocked', async () => {
    await using keyring = await startKeyring()
    await using app = startKeychainProcess(keyring.env)
    await app.run({ do: 'write', name: NAME, secret: SECRET })
    await keyring.lock()
    expect(await app.run({ do: 'read', name: NAME })).toMatchObject({ problem: 'locked' })
    await keyring.unlock()
    expect(await app.run({ do: 'read', name: NAME })).toMatchObject({ value: SECRET })
  })
})

test('without a session bus the keychain is absent', async () => {
  const home = await mkdtemp(join(tmpdir(), 'latchkey-no-bus-'))
  try {
    await using app = startKeychainProcess({ PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home })
    expect(await app.run({ do: 'read', name: NAME })).toMatchObject({ problem: 'absent' })
    expect(await app.run({ do: 'write', name: NAME, secret: SECRET })).toMatchObject({ problem: 'absent' })
  } finally {
    await rm(home, { recursive: true })
  }
})

test('with a bus whose socket is gone the keychain is absent', async () => {
  await using keyring = await startKeyring({ service: false })
  await using app = startKeychainProcess({
    ...keyring.env,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${keyring.home}/no-bus`,
  })
  expect(await app.run({ do: 'read', name: NAME })).toMatchObject({ problem: 'absent' })
})

test('with a bus on which nobody keeps secrets the keychain is absent', async () => {
  await using keyring = await startKeyring({ service: false })
  await using app = startKeychainProcess(keyring.env)
  expect(await app.run({ do: 'read', name: NAME })).toMatchObject({ problem: 'absent' })
  expect(await app.run({ do: 'write', name: NAME, secret: SECRET })).toMatchObject({ problem: 'absent' })
})

test.describe('a Secret Service that does not answer', () => {
  /** Milliseconds: a little less than the limit of a call. */
  const GIVEN_UP_AFTER = 1_400
  const D_BUS_WAITS = 25_000

  test('is frozen within the limit, holds up no file access, and is used again when it answers', async () => {
    await using keyring = await startKeyring()
    await using app = startKeychainProcess(keyring.env)
    await app.run({ do: 'write', name: NAME, secret: SECRET })

    keyring.freeze()
    const reads = Array.from({ length: 8 }, () => app.run({ do: 'read', name: NAME }))
    const file = await app.run({ do: 'readFile' })
    expect(file).toMatchObject({ value: 'import' })
    expect(file.duration).toBeLessThan(GIVEN_UP_AFTER)

    for (const read of reads) {
      const { problem, duration } = await read
      expect(problem).toBe('frozen')
      expect(duration).toBeGreaterThan(GIVEN_UP_AFTER)
      expect(duration).toBeLessThan(D_BUS_WAITS)
    }
    const later = await app.run({ do: 'write', name: NAME, secret: SECRET })
    expect(later).toMatchObject({ problem: 'frozen' })
    expect(later.duration).toBeLessThan(GIVEN_UP_AFTER)

    keyring.thaw()
    await expect.poll(async () => (await app.run({ do: 'read', name: NAME })).value).toBe(SECRET)
  })
})

for (const [description, how] of [
  ['was killed', 'kill'],
  ['was killed and started again', 'restart'],
] as const) {
  test(`a Secret Service that ${description} is unavailable for the rest of the run`, async () => {
    await using keyring = await startKeyring()
    await using app = startKeychainProcess(keyring.env)
    await app.run({ do: 'write', name: NAME, secret: SECRET })
    await keyring[how]()
    for (const work of [
      { do: 'read', name: NAME },
      { do: 'write', name: NAME, secret: SECRET },
      { do: 'read', name: NAME },
    ] as const) {
      const outcome = await app.run(work)
      expect(outcome, app.output()).toHaveProperty('problem', 'unavailable')
    }
  })
}
