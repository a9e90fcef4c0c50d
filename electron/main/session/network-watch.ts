import type { Unsubscribe } from '../../../shared/contract.ts'
import type { Session } from '../../../shared/session.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { Cancel, Timers } from '../clock/clock.ts'

export interface NetworkWatch {
  session: { onChange(listener: (session: Session) => void): Unsubscribe; wake(): void }
  /** Electron's `net.isOnline`: false is certain, true is not. */
  isOnline: () => boolean
  timers: Timers
}

const INTERVAL: Milliseconds = 1_000

/**
 * Wakes a session that waits for the network when the machine is connected again; nothing is looked at while it does
 * not wait. Electron tells the main process of no such event. Returns its own undo.
 */
export function watchNetwork({ session, isOnline, timers }: NetworkWatch): Cancel {
  let cancel: Cancel | undefined
  let wasOnline = true

  function look(): void {
    const online = isOnline()
    const isBack = online && !wasOnline
    wasOnline = online
    cancel = timers.after(INTERVAL, look)
    if (isBack) session.wake()
  }

  function stop(): void {
    cancel?.()
    cancel = undefined
  }

  const unsubscribe = session.onChange((state) => {
    const waits = state.kind === 'signed-in' && state.next.kind === 'waiting' && state.next.for === 'network'
    if (waits && cancel === undefined) {
      wasOnline = isOnline()
      cancel = timers.after(INTERVAL, look)
    }
    // A try that is under way may end in the same wait again: what was seen before it still counts.
    if (!waits && !(state.kind === 'signed-in' && state.next.kind === 'refreshing')) stop()
  })

  return () => {
    unsubscribe()
    stop()
  }
}
