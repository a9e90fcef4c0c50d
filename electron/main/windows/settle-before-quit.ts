import type { Milliseconds } from '../../../shared/time.ts'
import type { Timers } from '../clock/clock.ts'
import type { On } from './events.ts'

export interface SettleBeforeQuit {
  app: AppPort
  /** When nothing is under way any more. */
  settled: () => Promise<void>
  timers: Timers
}

/** A server or a keychain that does not answer must not keep the app from quitting. */
const PATIENCE: Milliseconds = 5_000

/** A refresh under way is let come to its end: the tenant may have rotated the token already. */
export function setupSettleBeforeQuit({ app, settled, timers }: SettleBeforeQuit): void {
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
}

export interface AppPort {
  on: On<'before-quit', (event: { preventDefault(): void }) => void>
  quit(): void
}
