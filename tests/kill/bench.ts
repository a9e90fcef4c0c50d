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
export async function durationOf(work: () => Promise<unknown>, times = 5): Promise<number> {
  const durations: number[] = []
  for (let count = 0; count < times; count++) {
    const begun = performance.now()
    await work()
    durations.push(performance.now() - begun)
  }
  return durations.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
