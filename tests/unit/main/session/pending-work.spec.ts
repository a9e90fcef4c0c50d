import { expect, test } from '@playwright/test'
import { createPendingWork } from '../../../../electron/main/session/pending-work.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'

test('nothing under way is settled at once', async () => {
  await createPendingWork().settled()
})

test('waits for all that is under way, and for what that begins', async () => {
  const work = createPendingWork()
  const [first, second] = [deferred(), deferred()]
  let settled = false
  const begin = async (): Promise<void> => {
    await first
    void work.track(Promise.resolve(second))
  }
  void work.track(begin())
  void work.settled().then(() => (settled = true))
  await turn()
  expect(settled).toBe(false)
  first.resolve()
  await turn()
  expect(settled).toBe(false)
  second.resolve()
  await turn()
  expect(settled).toBe(true)
})

test('hands on the result, and a failure to the one who asked only', async () => {
  const work = createPendingWork()
  expect(await work.track(Promise.resolve(7))).toBe(7)
  const failing = work.track(Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  await work.settled()
})
