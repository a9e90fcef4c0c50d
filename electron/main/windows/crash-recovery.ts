import type { Logger } from '../log/logger.ts'
import type { On } from './events.ts'

/** A page that crashes again and again is left alone: it would only burn the machine's time. */
const MAX_RELOADS = 3

/** Loads the page of a window again after its renderer process is gone; the session lives in main. */
export function setupCrashRecovery(contents: CrashingContents, log: Logger): void {
  let reloads = 0
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('window.crashed', { reason, reloads })
    if (reloads >= MAX_RELOADS) return
    reloads += 1
    contents.reload()
  })
}

/** What is needed of a WebContents. */
export interface CrashingContents {
  on: On<'render-process-gone', (event: unknown, details: { reason: string }) => void>
  reload(): void
}
