import { expect, test } from '@playwright/test'
import { watchConnection } from '../../../../electron/main/session/connection-watch.ts'
import { createObservable } from '../../../../electron/main/session/observable.ts'
import type { Session } from '../../../../shared/session.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import { signedIn } from '../../../integration/renderer/samples.ts'

const SIGNED_OUT: Session = { kind: 'signed-out' }
const SIGNED_IN: Session = signedIn(0)

function world() {
  const clock = createManualClock()
  const state = createObservable<Session>({ kind: 'restoring' }, () => undefined)
  const cable = { plugged: true }
  const connection = watchConnection({
    session: { onChange: (listener) => state.subscribe(listener) },
    isOnline: () => cable.plugged,
    timers: clock,
  })
  const told: boolean[] = []
  const undo = connection.onChange((online) => told.push(online))
  return { clock, state, cable, connection, told, undo }
}

test('a person who may sign in is told within a second, once for each change', async () => {
  const { clock, state, cable, told } = world()
  state.set(SIGNED_OUT)
  await clock.advance(5_000)
  cable.plugged = false
  await clock.advance(1_000)
  expect(told).toEqual([false])
  state.set({ kind: 'signing-in' })
  await clock.advance(5_000)
  cable.plugged = true
  await clock.advance(1_000)
  expect(told).toEqual([false, true])
})

test('nothing is looked at before the keychain has answered, nor once somebody is signed in', () => {
  const { clock, state } = world()
  expect(clock.pending()).toEqual([])
  state.set(SIGNED_OUT)
  expect(clock.pending()).toHaveLength(1)
  state.set(SIGNED_IN)
  expect(clock.pending()).toEqual([])
})

test('what has changed meanwhile is told when they are signed out', () => {
  const { state, cable, told } = world()
  state.set(SIGNED_IN)
  cable.plugged = false
  expect(told).toEqual([])
  state.set(SIGNED_OUT)
  expect(told).toEqual([false])
})

test('whoever was told that the network is away hears of its return, however short it was away', async () => {
  const { clock, state, cable, connection, told } = world()
  state.set(SIGNED_OUT)
  await clock.advance(1_100)
  cable.plugged = false
  expect(connection.isOnline()).toBe(false)
  cable.plugged = true
  await clock.advance(1_000)
  expect(told.at(-1)).toBe(true)
})

test('whoever asks is told how it is now, and after the undo nobody is told', async () => {
  const { clock, state, cable, connection, told, undo } = world()
  undo()
  state.set(SIGNED_OUT)
  cable.plugged = false
  expect(connection.isOnline()).toBe(false)
  await clock.advance(2_000)
  expect(told).toEqual([])
})
