import {
  startSessionBench,
  type SessionBench,
  type SessionBenchOptions,
} from '../session-process/session-bench.ts'
import { type RequestWatch, watchRequests } from './request-watch.ts'
import { type Killer, startKiller } from './start-killer.ts'

/** All that a process stands on which is killed again and again. */
export interface KillBench extends SessionBench {
  killer: Killer
  watch: RequestWatch
}

/** A little longer than what is killed takes, so that its last step is hit too. */
export const MARGIN = 1.25

/** @param watched path of the request that counts */
export async function startKillBench({
  watched,
  ...options
}: SessionBenchOptions & { watched: string }): Promise<KillBench> {
  await using stack = new AsyncDisposableStack()
  const bench = stack.use(await startSessionBench(options))
  const killer = stack.use(await startKiller())
  const watch = stack.use(watchRequests(bench.tenant.issuer, watched))
  const running = stack.move()
  return { ...bench, killer, watch, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

/** The median of a few, in milliseconds. */
export function durationOf(work: () => Promise<unknown>, times?: number): Promise<number> {
  return medianOf(async () => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }, times)
}

export async function medianOf(measure: () => Promise<number>, times = 5): Promise<number> {
  const found: number[] = []
  while (found.length < times) found.push(await measure())
  return found.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
