import type { Cancel, Timers } from '../clock/clock.ts'
import type { Milliseconds } from '../../../shared/time.ts'
import type { View } from './view.ts'

/** One window, as the switch sees it. */
export interface SwitchedWindow {
  readonly view: View
  /** Calls back once the page can be shown without a flash. */
  onReady(listener: () => void): void
  onClosed(listener: () => void): void
  reveal(): void
  focus(): void
  close(): void
}

export interface WindowSwitch {
  /** Goes to a view, after `delay`; a window that the person closed is not opened again. */
  show(view: View, delay?: Milliseconds): void
  /** Brings the window to the front, ready or not, and opens it again if the person closed it. */
  present(): void
}

export interface WindowSwitchDeps {
  open: (view: View) => SwitchedWindow
  timers: Timers
}

/** One window at a time: the next one is shown first, then the previous one is closed, so nothing flashes. */
export function createWindowSwitch({ open, timers }: WindowSwitchDeps): WindowSwitch {
  let wanted: View | undefined
  let shown: SwitchedWindow | undefined
  let coming: SwitchedWindow | undefined
  let isDismissed = false
  let cancelDelay: Cancel = () => undefined

  function goTo(view: View): void {
    if (coming?.view === view) return
    if (shown?.view === view) {
      dropComing()
      return
    }
    const next = open(view)
    // Not before: without any window the app would take itself for left.
    dropComing()
    coming = next
    next.onReady(() => {
      if (coming === next) swapIn(next)
    })
    next.onClosed(() => {
      if (coming === next) coming = undefined
      if (shown === next) dismiss()
    })
  }

  function swapIn(next: SwitchedWindow): void {
    const previous = shown
    shown = next
    coming = undefined
    next.reveal()
    previous?.close()
  }

  function dismiss(): void {
    shown = undefined
    isDismissed = true
    dropComing()
  }

  function dropComing(): void {
    const dropped = coming
    coming = undefined
    dropped?.close()
  }

  return {
    show(view, delay = 0) {
      wanted = view
      cancelDelay()
      if (isDismissed) return
      if (delay === 0) goTo(view)
      else cancelDelay = timers.after(delay, () => goTo(view))
    },
    present() {
      isDismissed = false
      if (shown !== undefined) shown.focus()
      else if (coming !== undefined) swapIn(coming)
      else if (wanted !== undefined) goTo(wanted)
    },
  }
}
