import { expect, test } from '@playwright/test'
import { createSerialQueue } from '../../../../electron/main/async/serial-queue.ts'
import { deferred } from '../../../fixtures/deferred.ts'
import { turn } from '../../../fixtures/turn.ts'

test('work begins when the work before it has ended, in the order of asking', async () => {
  const queue = createSerialQueue()
  const order: string[] = []
  const gate = deferred()
  const first = queue(async () => {
    order.push('first begins')
    await gate
    order.push('first ends')
  })
  const second = queue(() => {
    order.push('second')
    return Promise.resolve()
  })
  await turn()
  expect(order).toEqual(['first begins'])
  gate.resolve()
  await Promise.all([first, second])
  expect(order).toEqual(['first begins', 'first ends', 'second'])
})

test('work that fails does so for its own caller, and does not stop the next', async () => {
  const queue = createSerialQueue()
  const failing = queue(() => Promise.reject(new Error('no')))
  const next = queue(() => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})
