import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, but no longer than until the tenant stops. */
export async function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stopped }).catch(() => undefined)
}
