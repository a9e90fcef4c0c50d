import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import type { Timers } from '../../../../electron/main/clock/clock.ts'
import { setupSettleBeforeQuit } from '../../../../electron/main/windows/settle-before-quit.ts'

/** An app that ends unless somebody prevents it. */
class FakeApp extends EventEmitter {
  hasEnded = false
  quit(): void {
    const event = new Event('before-quit', { cancelable: true })
    this.emit('before-quit', event)
    this.hasEnded = !event.defaultPrevented
    if (this.hasEnded) this.emit('quit')
  }
}

function setup({ isBlocked = false } = {}) {
  const app = new FakeApp()
  const work = Promise.withResolvers<undefined>()
  const kills: boolean[] = []
  const waiting = new Set<() => void>()
  const timers: Timers = {
    after(_delay, run) {
      waiting.add(run)
      return () => waiting.delete(run)
    },
  }
  setupSettleBeforeQuit({
    app,
    settled: () => work.promise,
    isBlocked: () => isBlocked,
    kill: () => kills.push(app.hasEnded),
    timers,
  })
  return { app, work, waiting, kills }
}

test('the app ends once what is under way has come to its end', async () => {
  const { app, work, waiting } = setup()
  app.quit()
  app.quit()
  expect(app.hasEnded).toBe(false)
  work.resolve(undefined)
  await expect.poll(() => app.hasEnded).toBe(true)
  expect(waiting.size).toBe(0)
})

test('work that does not end does not keep the app from ending', () => {
  const { app, waiting } = setup()
  app.quit()
  for (const run of waiting) run()
  expect(app.hasEnded).toBe(true)
})

test('where a call of the system cannot be cut, the process is killed, and only once the app has ended', () => {
  const { app, waiting, kills } = setup({ isBlocked: true })
  app.quit()
  expect(kills).toEqual([])
  for (const run of waiting) run()
  expect(kills).toEqual([true])
})

test('otherwise the process ends in order', async () => {
  const { app, work, kills } = setup()
  app.quit()
  work.resolve(undefined)
  await expect.poll(() => app.hasEnded).toBe(true)
  expect(kills).toEqual([])
})
