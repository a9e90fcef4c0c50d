import { expect, test } from '@playwright/test'
import { exportJWK, generateKeyPair, type FlattenedJWSInput, type JWK } from 'jose'
import { createSigningKeys, type SigningKeys } from '../../../../electron/main/auth/jwks.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import type { HttpRequest } from '../../../../electron/main/transport/transport.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { answer } from './answer.ts'

const MINUTE = 60_000
const token: FlattenedJWSInput = { payload: '', signature: '' }

interface World {
  /** While set, every request waits for it; it fails where it rejects. */
  held: Promise<void> | undefined
  clock: ManualClock
  keys: SigningKeys
  published: { keys: unknown }
  requests: HttpRequest[]
  find(kid: string): Promise<unknown>
}

async function world(): Promise<World> {
  const clock = createManualClock()
  const serverClock = createServerClock(clock)
  const requests: HttpRequest[] = []
  const published: World['published'] = { keys: [await newKey('first')] }
  const transport = {
    async send(request: HttpRequest) {
      requests.push(request)
      const sentAt = serverClock.elapsed()
      await all.held
      return { ...answer(200, published), sentAt, receivedAt: clock.now() }
    },
  }
  const keys = createSigningKeys('https://acme.example/jwks', transport, serverClock)
  const find = async (kid: string): Promise<unknown> => keys.key({ alg: 'ES256', kid }, token)
  const all: World = { held: undefined, clock, keys, published, requests, find }
  return all
}

async function newKey(kid: string, more: JWK = {}): Promise<JWK> {
  const { publicKey } = await generateKeyPair('ES256')
  return { ...(await exportJWK(publicKey)), kid, ...more }
}

test('keys are fetched once, with the short limit, and found by their id', async () => {
  const { keys, requests, find } = await world()
  await keys.refresh()
  await find('first')
  await find('first')
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ method: 'GET', limits: { total: 10_000 } })
})

test('fresh keys prove the tenant reachable for five minutes', async () => {
  const { clock, keys, requests } = await world()
  await keys.refresh()
  await clock.advance(5 * MINUTE - 1)
  await keys.refresh()
  expect(requests).toHaveLength(1)
  await clock.advance(1)
  await keys.refresh()
  expect(requests).toHaveLength(2)
})

test('whoever is after an open connection has keys fetched sooner', async () => {
  const { clock, keys, requests } = await world()
  await keys.refresh()
  await clock.advance(20_000)
  await keys.refresh()
  expect(requests).toHaveLength(1)
  await keys.refresh(undefined, 20_000)
  expect(requests).toHaveLength(2)
})

test.describe('a fetch that is under way', () => {
  test('is waited for, and not made twice', async () => {
    const all = await world()
    const answered = Promise.withResolvers<undefined>()
    all.held = answered.promise
    const both = Promise.all([all.keys.refresh(), all.keys.refresh()])
    await turn()
    answered.resolve(undefined)
    await both
    expect(all.requests).toHaveLength(1)
  })

  test('is made once more where it fails: it was begun for somebody else', async () => {
    const all = await world()
    const lost = Promise.withResolvers<undefined>()
    all.held = lost.promise
    const first = all.keys.refresh()
    const second = all.keys.refresh()
    await turn()
    all.held = undefined
    lost.reject(new Error('lost'))
    await expect(first).rejects.toThrow('lost')
    await second
    expect(all.requests).toHaveLength(2)
  })

  test('is waited for until the waiting is cancelled', async () => {
    const all = await world()
    all.held = new Promise(() => undefined)
    void all.keys.refresh()
    const cancel = new AbortController()
    const waiting = all.keys.refresh(cancel.signal)
    cancel.abort()
    await expect(waiting).rejects.toMatchObject({ failure: { code: 'cancelled' } })
    expect(all.requests).toHaveLength(1)
  })
})

test('keys are used for ten minutes, so those of a reachable tenant outlive the sign-in', async () => {
  const { clock, requests, find } = await world()
  await find('first')
  await clock.advance(10 * MINUTE - 1)
  await find('first')
  expect(requests).toHaveLength(1)
  await clock.advance(1)
  await find('first')
  expect(requests).toHaveLength(2)
})

test('keys age while the machine sleeps, and when the clock is set back', async () => {
  const { clock, keys, requests } = await world()
  await keys.refresh()
  clock.sleep(60 * MINUTE)
  await keys.refresh()
  expect(requests).toHaveLength(2)
  clock.setWallClock(clock.now() - MINUTE)
  await keys.refresh()
  expect(requests).toHaveLength(3)
})

test('keys age while the machine sleeps over their answer', async () => {
  const all = await world()
  const answered = Promise.withResolvers<undefined>()
  all.held = answered.promise
  const refreshed = all.keys.refresh()
  await turn()
  all.clock.sleep(60 * MINUTE)
  answered.resolve(undefined)
  await refreshed
  await all.find('first')
  expect(all.requests).toHaveLength(2)
})

test('an unknown key id costs one more fetch, and finds a key that is new', async () => {
  const { published, requests, find } = await world()
  await find('first')
  published.keys = [await newKey('second')]
  await find('second')
  expect(requests).toHaveLength(2)
})

test('a flood of unknown key ids is no flood of fetches', async () => {
  const { clock, requests, find } = await world()
  await find('first')
  for (let i = 0; i < 50; i += 1) await expect(find(`unknown-${i}`)).rejects.toThrow()
  expect(requests).toHaveLength(2)
  await clock.advance(30_000)
  await expect(find('unknown')).rejects.toThrow()
  expect(requests).toHaveLength(3)
})

test('keys that are not for signing are not found', async () => {
  const { published, find } = await world()
  published.keys = [
    await newKey('enc', { use: 'enc' }),
    await newKey('other', { alg: 'RS256' }),
    { kty: 'oct', kid: 'oct', k: 'b2J2aW91c2x5LWZha2U' },
    'not a key',
    null,
  ]
  for (const kid of ['enc', 'other', 'oct']) await expect(find(kid)).rejects.toThrow()
})

const unusable: [name: string, keys: unknown, field: object][] = [
  ['no keys', undefined, { problem: 'missing_field', field: 'keys' }],
  ['keys that are no list', { first: {} }, { problem: 'invalid_field', field: 'keys' }],
  [
    'more keys than any tenant has',
    Array.from({ length: 101 }, () => ({})),
    { problem: 'invalid_field', field: 'keys' },
  ],
]
for (const [name, list, failure] of unusable) {
  test(`a key set with ${name} is unreadable`, async () => {
    const { keys, published } = await world()
    published.keys = list
    await expect(keys.refresh()).rejects.toMatchObject({ failure })
  })
}
