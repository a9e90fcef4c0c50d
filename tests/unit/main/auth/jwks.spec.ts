import { expect, test } from '@playwright/test'
import { exportJWK, generateKeyPair, type FlattenedJWSInput, type JWK } from 'jose'
import { createSigningKeys, type SigningKeys } from '../../../../electron/main/auth/jwks.ts'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import type { HttpRequest } from '../../../../electron/main/transport/transport.ts'
import { createManualClock, type ManualClock } from '../../../fixtures/manual-clock.ts'
import { answer } from './answer.ts'

const MINUTE = 60_000
const token: FlattenedJWSInput = { payload: '', signature: '' }

interface World {
  clock: ManualClock
  keys: SigningKeys
  published: { keys: unknown }
  requests: HttpRequest[]
  find(kid: string): Promise<unknown>
}

async function world(): Promise<World> {
  const clock = createManualClock()
  const requests: HttpRequest[] = []
  const published: World['published'] = { keys: [await newKey('first')] }
  const transport = {
    send(request: HttpRequest) {
      requests.push(request)
      return Promise.resolve({ ...answer(200, published), receivedAt: clock.now() })
    },
  }
  const keys = createSigningKeys('https://acme.example/jwks', transport, createServerClock(clock))
  return { clock, keys, published, requests, find: async (kid) => keys.key({ alg: 'ES256', kid }, token) }
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
