import type { Milliseconds, Seconds } from '../../../shared/time.ts'

/** A machine that has just started may have done so with all the others of a fleet. */
const JUST_STARTED: Seconds = 5 * 60
const SPREAD: Milliseconds = 30_000

/**
 * Within how long the saved session is refreshed after the start of the app.
 * @param uptime of the machine
 */
export function startSpreadOf({
  isPackaged,
  uptime,
}: {
  isPackaged: boolean
  uptime: Seconds
}): Milliseconds {
  return isPackaged && uptime < JUST_STARTED ? SPREAD : 0
}
