import type { Milliseconds } from '../../../shared/time.ts'
import type { Timers } from '../clock/clock.ts'
import type { On } from './events.ts'

export interface SettleBeforeQuit {
  app: AppPort
  /** When nothing is under way any more. */
  settled: () => Promise<void>
  /** Whether a call of the operating system is under way that nobody can cut. */
  isBlocked: () => boolean
  /** Ends this process without any tidying up. */
  kill: () => void
  timers: Timers
}

/** A server or a keychain that does not answer must not keep the app from quitting. */
const PATIENCE: Milliseconds = 5_000

/** A refresh under way is let come to its end: the tenant may have rotated the token already. */
export function setupSettleBeforeQuit({ app, settled, isBlocked, kill, timers }: SettleBeforeQuit): void {
  let state: 'running' | 'settling' | 'settled' = 'running'

  function quit(): void {
    if (state === 'settled') return
    state = 'settled'
    app.quit()
  }

  app.on('before-quit', (event) => {
    if (state === 'settled') return
    event.preventDefault()
    if (state === 'settling') return
    state = 'settling'
    const cancel = timers.after(PATIENCE, quit)
    void settled().then(() => {
      cancel()
      quit()
    })
  })

  // An orderly exit joins the threads of libuv's pool: a call in one of them that a frozen keychain does not answer
  // would keep the process for as long as D-Bus waits, 25 s. All that is to be saved has been saved by now.
  app.on('quit', () => {
    if (isBlocked()) kill()
  })
}

export interface AppPort {
  on: On<'before-quit', (event: { preventDefault(): void }) => void> & On<'quit', () => void>
  quit(): void
}
