import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KeychainProblem } from '../../../shared/failure.ts'
import { mayMount, mountSmallDisk } from '../../environment/small-disk.ts'
import { startSessionBench } from '../../session-process/session-bench.ts'

test.skip(process.platform !== 'linux', 'needs gnome-keyring')
test.describe.configure({ timeout: 90_000 })

/** Seconds. Soon over: only then does a session go on without its keychain. */
const SHORT_LIFE = 6
/** Milliseconds. What is frozen is waited for, 10 s. */
const PATIENCE = { timeout: 40_000 }

const wellKept = { kind: 'signed-in', next: { kind: 'refresh' }, keptIn: { place: 'keychain' } }
const inMemory = (problem: KeychainProblem) => ({
  kind: 'signed-in',
  next: { kind: 'refresh' },
  keptIn: { place: 'memory', because: { code: 'keychain', problem } },
})

test('a keyring on a full disk: signed in without it, waited for in mid-session, and saved once there is room', async () => {
  test.skip(!mayMount(), 'needs to mount a file system: Linux, root')
  await using disk = await mountSmallDisk()
  await using bench = await startSessionBench({ keyringHome: disk.folder })
  await using app = bench.start()
  await disk.fill()
  const restored = await app.restore()
  expect(restored).toMatchObject({ kind: 'signed-out' })
  expect(restored).not.toHaveProperty('reason')
  void app.signIn(bench.credentials).catch(() => undefined)
  await expect.poll(() => app.state()).toMatchObject(inMemory('full'))
  await disk.free()
  await expect.poll(() => app.state(), PATIENCE).toMatchObject(wellKept)

  await disk.fill()
  expect(await app.refresh()).toMatchObject({
    kind: 'signed-in',
    next: { kind: 'waiting', for: 'keychain', failure: { code: 'keychain', problem: 'full' } },
    keptIn: { place: 'keychain' },
  })
  expect(await app.accessToken()).toHaveProperty('value')
  await disk.free()
  await expect.poll(() => app.state(), PATIENCE).toMatchObject(wellKept)
  expect(await app.timeline()).toMatchObject([
    { code: 'refreshed' },
    { code: 'waiting', for: 'keychain', failure: { problem: 'full' } },
    { code: 'keychain_recovered' },
    { code: 'signed_in', keptIn: { because: { problem: 'full' } } },
  ])
  const files = await readdir(join(disk.folder, '.local/share/keyrings'))
  expect(files.filter((file) => file.startsWith('.latchkey'))).toEqual([])
  await app[Symbol.asyncDispose]()
  await using next = bench.start()
  expect(await next.restore()).toMatchObject(wellKept)
})

test('a Secret Service that is killed in mid-session: signed in without it, and saved again by the next run', async () => {
  await using bench = await startSessionBench({ tokenLifetime: SHORT_LIFE })
  await using app = bench.start()
  await app.restore()
  expect(await app.signIn(bench.credentials)).toMatchObject(wellKept)
  await bench.keyring.kill()
  await expect.poll(() => app.state(), PATIENCE).toMatchObject(inMemory('unavailable'))

  await bench.keyring.restart()
  // The first may have begun before.
  await app.refresh()
  expect(await app.refresh()).toMatchObject(inMemory('unavailable'))
  expect(await app.accessToken()).toHaveProperty('value')
  await app[Symbol.asyncDispose]()

  await using next = bench.start()
  expect(await next.restore()).toMatchObject({
    kind: 'signed-out',
    reason: { code: 'refresh_token_rejected' },
  })
  expect(await next.signIn(bench.credentials)).toMatchObject(wellKept)
})

test('a Secret Service that freezes in mid-session: signed in without it, and saved once it answers', async () => {
  await using bench = await startSessionBench({ tokenLifetime: SHORT_LIFE })
  await using app = bench.start()
  await app.restore()
  expect(await app.signIn(bench.credentials)).toMatchObject(wellKept)
  bench.keyring.freeze()
  await expect.poll(() => app.state(), PATIENCE).toMatchObject(inMemory('frozen'))
  expect(await app.accessToken()).toHaveProperty('value')
  bench.keyring.thaw()
  await expect.poll(() => app.state(), PATIENCE).toMatchObject(wellKept)
  await app[Symbol.asyncDispose]()
  await using next = bench.start()
  expect(await next.restore()).toMatchObject(wellKept)
})
