import { expect, test } from '@playwright/test'
import { createServerClock } from '../../../../electron/main/clock/server-clock.ts'
import { createPreparation } from '../../../../electron/main/session/preparation.ts'
import type { Milliseconds } from '../../../../shared/time.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import { createScriptedServer } from '../../../fixtures/scripted-server.ts'

const OK = { ok: true, value: undefined }
const DNS = { code: 'network', problem: 'dns' } as const

function world() {
  const clock = createManualClock()
  const server = createScriptedServer(clock)
  const asked: (Milliseconds | undefined)[] = []
  const network = { isOnline: true }
  const prepare = createPreparation({
    server: {
      reach(signal, freshFor) {
        asked.push(freshFor)
        return server.reach(signal)
      },
    },
    clock: createServerClock(clock),
    isOnline: () => network.isOnline,
  })
  return { clock, server, network, prepare, asked }
}

test('the tenant is reached, with a connection that no server has closed yet', async () => {
  const { prepare, asked, server } = world()
  expect(await prepare()).toEqual(OK)
  expect(asked).toEqual([20_000])
  expect(server.calls).toEqual(['reach'])
})

test('every key that is pressed meanwhile waits for the same answer', async () => {
  const { prepare, server } = world()
  const answer = deferred()
  server.next('reach', { held: answer })
  const all = Promise.all([prepare(), prepare(), prepare()])
  answer.resolve()
  expect(await all).toEqual([OK, OK, OK])
  expect(server.calls).toEqual(['reach'])
})

test('a tenant that cannot be reached is asked again after five seconds', async () => {
  const { clock, prepare, server } = world()
  server.next('reach', { failure: DNS })
  expect(await prepare()).toEqual({ ok: false, failure: DNS })
  await clock.advance(4_999)
  expect(await prepare()).toEqual({ ok: false, failure: DNS })
  expect(server.calls).toHaveLength(1)
  await clock.advance(1)
  expect(await prepare()).toEqual(OK)
  expect(server.calls).toHaveLength(2)
})

test('without a network nothing is asked, and with one again at once', async () => {
  const { network, prepare, server } = world()
  network.isOnline = false
  expect(await prepare()).toEqual({ ok: false, failure: { code: 'network', problem: 'offline' } })
  expect(server.calls).toEqual([])
  network.isOnline = true
  expect(await prepare()).toEqual(OK)
})

test('a defect is a failure like any other', async () => {
  const { clock } = world()
  const prepare = createPreparation({
    server: { reach: () => Promise.reject(new TypeError('a defect')) },
    clock: createServerClock(clock),
    isOnline: () => true,
  })
  expect(await prepare()).toEqual({ ok: false, failure: { code: 'internal' } })
})
