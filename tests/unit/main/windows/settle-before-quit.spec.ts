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
  }
}

function setup() {
  const app = new FakeApp()
  const work = Promise.withResolvers<undefined>()
  const waiting = new Set<() => void>()
  const timers: Timers = {
    after(_delay, run) {
      waiting.add(run)
      return () => waiting.delete(run)
    },
  }
  setupSettleBeforeQuit({ app, settled: () => work.promise, timers })
  return { app, work, waiting }
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
