import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import { setupCrashRecovery } from '../../../../electron/main/windows/crash-recovery.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import { RecordingLogger } from '../recording-logger.ts'

class FakeContents extends EventEmitter {
  reloads = 0
  reload(): void {
    this.reloads += 1
  }
  end(reason: string): void {
    this.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }
}

function setup() {
  const contents = new FakeContents()
  const clock = createManualClock()
  const log = new RecordingLogger()
  setupCrashRecovery(contents, clock, log)
  return { contents, clock, log }
}

for (const reason of ['crashed', 'oom', 'killed', 'abnormal-exit']) {
  test(`a page whose process is gone (${reason}) is loaded again`, () => {
    const { contents, log } = setup()
    contents.end(reason)
    expect(contents.reloads).toBe(1)
    expect(log.lines).toMatchObject([{ level: 'error', event: 'window.crashed', details: { reason } }])
  })
}

test('a page that goes on crashing is left alone after three times', () => {
  const { contents, log } = setup()
  for (let crash = 1; crash <= 5; crash += 1) contents.end('crashed')
  expect(contents.reloads).toBe(3)
  expect(log.lines).toHaveLength(5)
})

test('crashes that lie far apart are each recovered from', async () => {
  const { contents, clock } = setup()
  for (let crash = 1; crash <= 10; crash += 1) {
    contents.end('crashed')
    await clock.advance(30_000)
  }
  expect(contents.reloads).toBe(10)
})

test('a clock that was set back does not shorten the patience', async () => {
  const { contents, clock } = setup()
  for (let crash = 1; crash <= 3; crash += 1) contents.end('crashed')
  clock.setWallClock(0)
  await clock.advance(61_000)
  contents.end('crashed')
  expect(contents.reloads).toBe(4)
})

test('a process that ends as it should is no crash', () => {
  const { contents, log } = setup()
  contents.end('clean-exit')
  expect(contents.reloads).toBe(0)
  expect(log.lines).toEqual([])
})
