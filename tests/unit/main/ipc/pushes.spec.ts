import { expect, test } from '@playwright/test'
import { setupPushes, type Page } from '../../../../electron/main/ipc/pushes.ts'
import { CHANNELS } from '../../../../shared/contract.ts'
import type { Session } from '../../../../shared/session.ts'

class FakePage implements Page {
  readonly received: unknown[] = []
  isGone = false
  isDestroyed = (): boolean => this.isGone
  send(...message: unknown[]): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
    this.received.push(message)
  }
}

class FakeSession {
  readonly listeners = new Set<(session: Session) => void>()
  onChange(listener: (session: Session) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  publish(session: Session): void {
    for (const listener of this.listeners) listener(session)
  }
}

test('a snapshot goes to every window that is open at that time', () => {
  const session = new FakeSession()
  const [first, second] = [new FakePage(), new FakePage()]
  const open = [first]
  setupPushes({ channel: CHANNELS.sessionChanged, source: session, pages: () => open })

  session.publish({ kind: 'signing-in' })
  open.push(second)
  session.publish({ kind: 'signed-out' })

  const signedOut = ['session:changed', { kind: 'signed-out' }]
  expect(first.received).toEqual([['session:changed', { kind: 'signing-in' }], signedOut])
  expect(second.received).toEqual([signedOut])
})

test('a page that is gone is passed over', () => {
  const session = new FakeSession()
  const [gone, open] = [new FakePage(), new FakePage()]
  gone.isGone = true
  setupPushes({ channel: CHANNELS.sessionChanged, source: session, pages: () => [gone, open] })
  session.publish({ kind: 'signing-in' })
  expect(open.received).toHaveLength(1)
})

test('the undo ends it', () => {
  const session = new FakeSession()
  const page = new FakePage()
  setupPushes({ channel: CHANNELS.sessionChanged, source: session, pages: () => [page] })()
  session.publish({ kind: 'signing-in' })
  expect(page.received).toEqual([])
})
