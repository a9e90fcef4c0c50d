import { expect, test } from '@playwright/test'
import { watchNetwork } from '../../../../electron/main/session/network-watch.ts'
import type { Cancel } from '../../../../electron/main/clock/clock.ts'
import { HOUR, signedInWorld, UNTIL_REFRESH, type World } from './world.ts'

const SECOND = 1_000

interface Watched extends World {
  stop: Cancel
  looks(): number
  /** The cable: what the system says, and what the tenant can be asked. */
  plug(online: boolean): void
}

/** Waits are as long as they may be, so that nothing but the watch ends them soon. */
async function watchedWorld(): Promise<Watched> {
  const world = await signedInWorld(undefined, () => 0.999)
  let looks = 0
  let online = true
  const isOnline = (): boolean => {
    looks += 1
    return online
  }
  const stop = watchNetwork({ session: world.session, isOnline, timers: world.clock })
  return {
    ...world,
    stop,
    looks: () => looks,
    plug(there) {
      online = there
      world.server.outage = there ? undefined : { code: 'network', problem: 'offline' }
    },
  }
}

test('the session goes on within a second of the network’s return', async () => {
  const { clock, plug, signedIn } = await watchedWorld()
  plug(false)
  await clock.advance(UNTIL_REFRESH + 5 * HOUR)
  expect(signedIn().next).toMatchObject({ kind: 'waiting', for: 'network' })
  plug(true)
  await clock.advance(SECOND)
  expect(signedIn().next.kind).toBe('refresh')
})

test('nothing is looked at while the session does not wait for the network', async () => {
  const { clock, looks, plug, server } = await watchedWorld()
  await clock.advance(10 * HOUR)
  server.next('reach', { failure: { code: 'server_error', status: 503 } })
  await clock.advance(HOUR)
  expect(looks()).toBe(0)
  plug(false)
  await clock.advance(HOUR)
  expect(looks()).toBeGreaterThan(0)
  plug(true)
  await clock.advance(HOUR)
  const before = looks()
  await clock.advance(HOUR / 2)
  expect(looks()).toBe(before)
})

test('a network that is there and leads nowhere wakes nobody: the backoff does', async () => {
  const { clock, server } = await watchedWorld()
  server.outage = { code: 'network', problem: 'dns' }
  await clock.advance(UNTIL_REFRESH)
  const before = server.calls.length
  await clock.advance(10 * 60_000)
  expect(server.calls.length - before).toBeLessThan(40)
})

test('after its undo nothing is watched and no timer of its own is left', async () => {
  const { clock, plug, session, stop } = await watchedWorld()
  plug(false)
  await clock.advance(UNTIL_REFRESH)
  stop()
  await session.signOut()
  plug(true)
  await clock.advance(HOUR)
  expect(clock.pending()).toEqual([])
})
