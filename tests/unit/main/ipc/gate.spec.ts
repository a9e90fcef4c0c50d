import { expect, test } from '@playwright/test'
import { createGate } from '../../../../electron/main/ipc/create-gate.ts'
import type { IpcEvent, SenderFrame } from '../../../../electron/main/ipc/judge.ts'
import { CHANNELS } from '../../../../shared/contract.ts'
import { nothing } from '../../../../shared/messages.ts'
import { RecordingLogger } from '../recording-logger.ts'
import { eventFrom, FakeIpc, frame, recordingWork, setupAllHandlers, trusted } from './fakes.ts'
import { hostileMessages } from './hostile-messages.ts'

function openGate() {
  const ipc = new FakeIpc()
  const log = new RecordingLogger()
  const { calls, work } = recordingWork()
  const gate = createGate({ ipc, trusted, log })
  setupAllHandlers(gate, work)
  return { ipc, log, calls, gate }
}

const PASSWORD = 'correct-horse-battery-staple'

test('there are at least sixty hostile messages, each under its own name', () => {
  expect(hostileMessages.length).toBeGreaterThanOrEqual(60)
  expect(new Set(hostileMessages.map(({ what, channel }) => `${channel} ${what}`)).size).toBe(
    hostileMessages.length,
  )
})

test.describe('a hostile message', () => {
  const { ipc, log, calls } = openGate()

  for (const { what, channel, received } of hostileMessages) {
    test(`${channel}: ${what} is refused`, async () => {
      const answer = await ipc.invoke(channel, eventFrom(), ...received)
      expect(answer).toEqual({ ok: false, failure: { code: 'invalid_message' } })
    })
  }

  test.afterAll('reaches no work and leaves nothing of itself in the log', () => {
    expect(calls).toEqual([])
    expect(new Set(log.lines.map(({ event }) => event))).toEqual(new Set(['ipc.rejected']))
    expect(JSON.stringify(log.lines)).not.toContain(PASSWORD)
  })
})

test.describe('a hostile sender', () => {
  const disposed = Object.defineProperty(frame(), 'url', {
    get() {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  })
  const elsewhere = (url: string): IpcEvent => eventFrom(frame({ url }))
  const senders: [string, IpcEvent][] = [
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
    ['a frame that has been destroyed', eventFrom(frame({ isDestroyed: () => true }))],
    ['a frame that has been disposed of', eventFrom(disposed)],
    ['a sub-frame', eventFrom(frame({ parent: frame() }))],
    ['a page of another window', eventFrom(frame(), 8)],
    ['a window without a number', eventFrom(frame(), NaN)],
    ['an empty address', elsewhere('')],
    ['about:blank', elsewhere('about:blank')],
    ['about:srcdoc', elsewhere('about:srcdoc')],
    ['a data URL', elsewhere('data:text/html,app://latchkey/')],
    ['a file', elsewhere('file:///latchkey/index.html')],
    ['a script', elsewhere('javascript://latchkey/%0aalert(1)')],
    ['a blob of ours', elsewhere('blob:app://latchkey/0d2c')],
    ['view-source of ours', elsewhere('view-source:app://latchkey/index.html')],
    ['a host that begins like ours', elsewhere('app://latchkey.evil/index.html')],
    ['a host that ends like ours', elsewhere('app://evil.latchkey/index.html')],
    ['a host that contains ours', elsewhere('app://not-latchkey/index.html')],
    ['a host with a port', elsewhere('app://latchkey:8080/index.html')],
    ['a host in capitals', elsewhere('app://LATCHKEY/index.html')],
    ['a host with a dot behind it', elsewhere('app://latchkey./index.html')],
    ['a host in Cyrillic letters', elsewhere('app://lаtchkey/index.html')],
    ['a user name like our host', elsewhere('app://latchkey@evil/index.html')],
    ['a user name before our host', elsewhere('app://evil@latchkey/index.html')],
    ['no host', elsewhere('app:///latchkey/index.html')],
    ['no slashes', elsewhere('app:latchkey/index.html')],
    ['https with our host', elsewhere('https://latchkey/index.html')],
    ['http with our host', elsewhere('http://latchkey/index.html')],
    ['a scheme that begins like ours', elsewhere('apps://latchkey/index.html')],
    ['our origin as a path', elsewhere('https://evil.example/app://latchkey/')],
    ['our origin as a query', elsewhere('https://evil.example/?app://latchkey/')],
    ['a development server', elsewhere('http://localhost:5173/index.html')],
    ['an extension', elsewhere('chrome-extension://latchkey/index.html')],
    ['the developer tools', elsewhere('devtools://devtools/bundled/inspector.html')],
  ]

  for (const [what, event] of senders) {
    test(`${what} is refused on every channel`, async () => {
      const { ipc, calls, log } = openGate()
      for (const channel of ipc.channels) {
        const answer = await ipc.invoke(channel, event)
        expect(answer).toEqual({ ok: false, failure: { code: 'untrusted_sender' } })
      }
      expect(calls).toEqual([])
      expect(log.lines).toHaveLength(ipc.channels.length)
    })
  }

  test('is judged before its message is looked at', async () => {
    const { ipc } = openGate()
    const answer = await ipc.invoke(CHANNELS.signIn, elsewhere('https://evil.example/'), { password: 1 })
    expect(answer).toEqual({ ok: false, failure: { code: 'untrusted_sender' } })
  })
})

test.describe('an unknown channel', () => {
  for (const channel of [
    '',
    'session',
    'session:changed',
    'SESSION:SIGN-IN',
    '__proto__',
    'ELECTRON_BROWSER_REQUIRE',
  ]) {
    test(`"${channel}" has no handler`, async () => {
      const { ipc } = openGate()
      await expect(ipc.invoke(channel, eventFrom())).rejects.toThrow('No handler registered')
    })
  }
})

test.describe('a call of our own page', () => {
  const pages: SenderFrame[] = [
    frame(),
    frame({ url: 'app://latchkey/index.html#home' }),
    frame({ url: 'app://latchkey/index.html?x=1' }),
  ]
  for (const page of pages) {
    test(`reaches the work from ${page.url}`, async () => {
      const { ipc, calls } = openGate()
      const answer = await ipc.invoke(CHANNELS.signOut, eventFrom(page))
      expect(answer).toEqual({ ok: true, value: undefined })
      expect(calls).toEqual([['signOut']])
    })
  }

  test('answers internal where the work throws, and keeps its words from page and log', async () => {
    const { gate, ipc, log } = openGate()
    for (const thrown of [new TypeError(`cannot read ${PASSWORD}`), PASSWORD, undefined]) {
      gate.handle(CHANNELS.refresh, nothing, () => Promise.reject(thrown as Error))
      const answer = await ipc.invoke(CHANNELS.refresh, eventFrom())
      expect(answer).toEqual({ ok: false, failure: { code: 'internal' } })
    }
    expect(log.lines.map(({ event }) => event)).toEqual(['ipc.failed', 'ipc.failed', 'ipc.failed'])
    expect(log.lines[0]?.details).toMatchObject({ channel: 'session:refresh', error: 'TypeError' })
    expect(JSON.stringify(log.lines)).not.toContain(PASSWORD)
  })
})
