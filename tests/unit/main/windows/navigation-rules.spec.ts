import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import { setupNavigationRules, type SessionPort } from '../../../../electron/main/windows/navigation-rules.ts'
import { RecordingLogger } from '../recording-logger.ts'

class FakeContents extends EventEmitter {
  answerToOpen: (() => { action: 'deny' }) | undefined

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.answerToOpen = handler
  }

  /** Whether the event was allowed to go on. */
  try(event: string, url = 'https://evil.example/'): boolean {
    let isAllowed = true
    this.emit(event, { url, preventDefault: () => (isAllowed = false) })
    return isAllowed
  }
}

class FakeSession extends EventEmitter implements SessionPort {
  request: Parameters<SessionPort['setPermissionRequestHandler']>[0] | undefined
  check: (() => boolean) | undefined
  device: (() => boolean) | undefined

  setPermissionRequestHandler(handler: Parameters<SessionPort['setPermissionRequestHandler']>[0]): void {
    this.request = handler
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

function setup(mayNavigate: (url: string) => boolean = () => false) {
  const app = new EventEmitter()
  const session = new FakeSession()
  const log = new RecordingLogger()
  setupNavigationRules({ app, session, mayNavigate, log })
  const contents = new FakeContents()
  app.emit('web-contents-created', {}, contents)
  return { contents, session, log }
}

for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
  for (const url of [
    'https://evil.example/?token=x',
    'app://latchkey/index.html',
    'file:///etc/passwd',
    '',
  ]) {
    test(`${event} to "${url}" is denied, and its address is not logged`, () => {
      const { contents, log } = setup()
      expect(contents.try(event, url)).toBe(false)
      expect(log.lines).toEqual([{ level: 'warn', event: 'navigation.denied', details: undefined }])
    })
  }
}

test('a page may go where the source of the pages allows it', () => {
  const { contents } = setup((url) => url.startsWith('http://localhost:5173/'))
  expect(contents.try('will-navigate', 'http://localhost:5173/index.html')).toBe(true)
  expect(contents.try('will-navigate', 'http://localhost:8080/index.html')).toBe(false)
})

test('no webview is attached', () => {
  expect(setup(() => true).contents.try('will-attach-webview')).toBe(false)
})

test('no window is opened', () => {
  expect(setup(() => true).contents.answerToOpen?.()).toEqual({ action: 'deny' })
})

for (const permission of [
  'media',
  'clipboard-read',
  'notifications',
  'geolocation',
  'openExternal',
  'fullscreen',
]) {
  test(`the permission ${permission} is denied`, () => {
    const { session } = setup()
    const decisions: boolean[] = []
    session.request?.({}, permission, (granted) => decisions.push(granted))
    expect(decisions).toEqual([false])
  })
}

test('nothing is downloaded, and what it would have been is not logged', () => {
  const { session, log } = setup(() => true)
  let isAllowed = true
  session.emit(
    'will-download',
    { preventDefault: () => (isAllowed = false) },
    { getURL: () => 'https://x.example/?token=x' },
  )
  expect(isAllowed).toBe(false)
  expect(log.lines).toEqual([{ level: 'warn', event: 'download.denied', details: undefined }])
})

test('every check of a permission and every device is denied', () => {
  const { session } = setup()
  expect(session.check?.()).toBe(false)
  expect(session.device?.()).toBe(false)
})
