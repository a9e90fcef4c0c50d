import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import type { Step } from '../../demo/steps/step.ts'
import { timeLimit } from '../../demo/time-limit.ts'
import { walk } from '../../demo/walk.ts'

const LATE = new Error('the tour has taken longer than 60 s')

/** A tour over a stage where nothing stands. */
function setOut(steps: readonly Step<object>[]) {
  const limit = new AbortController()
  const interrupted = new AbortController()
  const said: string[] = []
  const note = (line: string): void => void said.push(line.replace(/\d+\.\d s/, '0.0 s'))
  const clearAway = { now: (): void => undefined }
  const ended = walk({
    setStage: () =>
      Promise.resolve({
        lastWords: () => Promise.resolve('the last lines of the log'),
        [Symbol.asyncDispose]() {
          clearAway.now()
          return Promise.resolve()
        },
      }),
    steps,
    interrupted: interrupted.signal,
    limit: limit.signal,
    say: { log: note, error: note },
  })
  return { limit, interrupted, said, clearAway, ended }
}

const done: Step<object> = { title: 'sign in', run: () => Promise.resolve('signed in') }
const endless: Step<object> = { title: 'sign out', run: () => new Promise(() => undefined) }

test('a tour is well where every step is, in its time', async () => {
  const { said, ended } = setOut([done, done])
  expect(await ended).toBe(true)
  expect(said).toEqual([
    '✓ 0.0 s  tenant, screen and keychain ready',
    '✓ 0.0 s  signed in',
    '✓ 0.0 s  signed in',
  ])
})

test('a tour that takes too long has failed: it says so, and no more is done', async () => {
  const { limit, said, ended } = setOut([done, endless, done])
  limit.abort(LATE)
  expect(await ended).toBe(false)
  expect(said.slice(-2)).toEqual([`✗ 0.0 s  sign out: ${LATE.message}`, 'the last lines of the log'])
})

test('it has failed too where only the clearing away takes too long', async () => {
  const { limit, said, clearAway, ended } = setOut([done])
  clearAway.now = () => limit.abort(LATE)
  expect(await ended).toBe(false)
  expect(said.at(-1)).toBe(`✗ 0.0 s  set up and clear away: ${LATE.message}`)
})

test('after Ctrl+C nobody asks for the log', async () => {
  const { interrupted, said, ended } = setOut([endless])
  interrupted.abort(new Error('interrupted'))
  expect(await ended).toBe(false)
  expect(said.at(-1)).toBe('✗ 0.0 s  sign out: interrupted')
})

test('a limit says what has taken longer than it may', async () => {
  const limit = timeLimit('the tour', 0)
  await once(limit, 'abort')
  expect(limit.reason).toEqual(new Error('the tour has taken longer than 0 s'))
})
