import type { ServerClock } from '../clock/server-clock.ts'
import type { HttpResponse } from '../transport/transport.ts'

/** Takes the time from an answer that has proved to be the tenant's, and from no other. */
export function observeDate({ header, roundTrip }: HttpResponse, clock: ServerClock): void {
  clock.observe({ date: header('date'), age: header('age'), ...roundTrip })
}
