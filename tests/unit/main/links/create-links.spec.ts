import { expect, test } from '@playwright/test'
import { createLinks, OPENING_LIMIT, type Browser } from '../../../../electron/main/links/create-links.ts'
import { LINKS, type Link } from '../../../../shared/link.ts'
import { createManualClock } from '../../../fixtures/manual-clock.ts'
import { turn } from '../../../fixtures/turn.ts'
import { RecordingLogger } from '../recording-logger.ts'

const RESET = 'https://acme.example/reset?ticket=obviously-fake'
const DONE = { ok: true, value: undefined }
const failed = (code: string): unknown => ({ ok: false, failure: { code } })

function setup({
  addresses = { 'reset-password': RESET },
  openExternal = () => Promise.resolve(),
}: { addresses?: Partial<Record<Link, string>>; openExternal?: Browser['openExternal'] } = {}) {
  const opened: string[] = []
  const timers = createManualClock()
  const log = new RecordingLogger()
  const browser: Browser = {
    openExternal(url) {
      opened.push(url)
      return openExternal(url)
    },
  }
  return { links: createLinks({ addresses, browser, timers, log }), opened, timers, log }
}

test('a configured link opens its own address, as often as it is wanted', async () => {
  const { links, opened, timers } = setup()
  expect(links.available).toEqual(['reset-password'])
  expect(await links.open('reset-password')).toEqual(DONE)
  expect(await links.open('reset-password')).toEqual(DONE)
  expect(opened).toEqual([RESET, RESET])
  expect(timers.pending()).toEqual([])
})

test('a link that is not configured opens nothing', async () => {
  for (const addresses of [{}, { 'reset-password': RESET }]) {
    const { links, opened } = setup({ addresses })
    expect(await links.open('support')).toEqual(failed('invalid_message'))
    expect(opened).toEqual([])
  }
})

test('the links are named in the order of the contract', () => {
  const addresses = { support: 'mailto:a@b.example', 'browser-sign-in': RESET, 'reset-password': RESET }
  expect(setup({ addresses }).links.available).toEqual(LINKS)
})

test('a system that refuses is spoken of, and asked again the next time', async () => {
  const { links, opened, log } = setup({
    openExternal: () => Promise.reject(new Error(`no handler: ${RESET}`)),
  })
  expect(await links.open('reset-password')).toEqual(failed('link_not_opened'))
  expect(await links.open('reset-password')).toEqual(failed('link_not_opened'))
  expect(opened).toHaveLength(2)
  expect(JSON.stringify(log.lines)).not.toContain('ticket')
})

test('a system that fails at once is one that refuses', async () => {
  const { links, opened, timers } = setup({
    openExternal() {
      throw new Error(`no handler: ${RESET}`)
    },
  })
  expect(await links.open('reset-password')).toEqual(failed('link_not_opened'))
  expect(await links.open('reset-password')).toEqual(failed('link_not_opened'))
  expect(opened).toHaveLength(2)
  expect(timers.pending()).toEqual([])
})

test('a system that does not answer is waited for no longer than the limit', async () => {
  const { links, opened, timers } = setup({ openExternal: () => Promise.withResolvers<undefined>().promise })
  const first = links.open('reset-password')
  expect(await links.open('reset-password')).toEqual(failed('busy'))
  await timers.advance(OPENING_LIMIT)
  expect(await first).toEqual(failed('link_not_opened'))
  expect(opened).toHaveLength(1)

  void links.open('reset-password')
  await turn()
  expect(opened).toHaveLength(2)
})
