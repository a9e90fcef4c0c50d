import type { Unsubscribe } from '../../../shared/contract.ts'
import type { Session } from '../../../shared/session.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { Cancel, Timers } from '../clock/clock.ts'

export interface ConnectionWatch {
  session: { onChange(listener: (session: Session) => void): Unsubscribe }
  /** Electron's `net.isOnline`: false is certain, true is not. */
  isOnline: () => boolean
  timers: Timers
}

export interface Connection {
  /** As it is now. */
  isOnline(): boolean
  /** Returns its own undo. */
  onChange(listener: (online: boolean) => void): Unsubscribe
}

const INTERVAL: Milliseconds = 1_000

/**
 * Tells when the machine loses its network and when it has one again, for the person who is about to sign in: nothing
 * is looked at once they are signed in. Electron tells the main process of no such event.
 */
export function watchConnection({ session, isOnline, timers }: ConnectionWatch): Connection {
  const listeners = new Set<(online: boolean) => void>()
  let cancel: Cancel | undefined
  let wasOnline = true

  /** Whoever asks between two looks has seen it too, and is told when it changes again. */
  function observe(): boolean {
    const online = isOnline()
    if (online !== wasOnline) {
      wasOnline = online
      for (const listener of [...listeners]) listener(online)
    }
    return online
  }

  function look(): void {
    cancel = timers.after(INTERVAL, look)
    observe()
  }

  session.onChange(({ kind }) => {
    const isAsked = kind !== 'signed-in' && kind !== 'restoring'
    if (isAsked && cancel === undefined) {
      look()
    } else if (!isAsked) {
      cancel?.()
      cancel = undefined
    }
  })

  return {
    isOnline: observe,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
