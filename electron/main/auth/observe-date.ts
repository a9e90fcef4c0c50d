import type { EpochMs } from '../../../shared/time.ts'
import type { ServerClock } from '../clock/server-clock.ts'
import type { HttpResponse } from '../transport/transport.ts'

/**
 * Takes the time from an answer that has proved to be the tenant's, and from no other. Returns when it was asked for, by
 * that time: the machine may have slept since then, and what the answer says may be as old.
 */
export function observeDate(
  { header, sentAt }: Pick<HttpResponse, 'header' | 'sentAt'>,
  clock: ServerClock,
): EpochMs {
  clock.observe({ date: header('date'), age: header('age'), sentAt })
  return clock.now() - (clock.elapsed() - sentAt)
}
