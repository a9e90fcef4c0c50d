import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { KillOrder, KillReport } from './killer.ts'

export interface Killer extends AsyncDisposable {
  /** SIGKILL after `delay` milliseconds, to the fraction. Returns when that was, in milliseconds since the epoch. */
  kill(pid: number, delay: number): Promise<number>
}

export async function startKiller(): Promise<Killer> {
  const worker = new Worker(new URL('killer.ts', import.meta.url), { execArgv: [] })
  await once(worker, 'online')
  return {
    async kill(pid, delay) {
      const reported = once(worker, 'message')
      worker.postMessage({ pid, delay } satisfies KillOrder)
      const [{ killedAt }] = (await reported) as [KillReport]
      return killedAt
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}
