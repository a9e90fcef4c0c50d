import type { Milliseconds } from '../../../shared/time.ts'
import type { Clock } from '../clock/clock.ts'
import type { Logger } from '../log/logger.ts'
import type { On } from './events.ts'

/** A page that crashes as often as this, as fast as this, is left alone: it would only burn the machine's time. */
const MAX_RELOADS = 3
const WITHIN: Milliseconds = 60_000

/** Loads the page of a window again after its renderer process is gone; the session lives in main. */
export function setupCrashRecovery(contents: CrashingContents, clock: Clock, log: Logger): void {
  let reloads: Milliseconds[] = []
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const now = clock.monotonic()
    reloads = reloads.filter((at) => now - at < WITHIN)
    log.error('window.crashed', { reason, reloads: reloads.length })
    if (reloads.length >= MAX_RELOADS) return
    reloads.push(now)
    contents.reload()
  })
}

/** What is needed of a WebContents. */
export interface CrashingContents {
  on: On<'render-process-gone', (event: unknown, details: { reason: string }) => void>
  reload(): void
}
