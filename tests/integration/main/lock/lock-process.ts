import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** How often to take the lock; `forever`: once, and not to let go of it. */
export interface Order {
  rounds: number | 'forever'
}

export interface Outcome {
  /** It has the lock now. */
  owned: boolean
  /** Milliseconds since the epoch. */
  lastOwnedAt?: number
  warnings?: number
  problem?: string
}

export interface LockProcess extends AsyncDisposable {
  /** The next thing that it tells. */
  run(order: Order): Promise<Outcome>
  kill(): Promise<void>
}

export function startLockProcess(userData: string, platform: 'linux' | 'files'): LockProcess {
  const child = fork(new URL('lock-child.ts', import.meta.url), [userData, platform], { execArgv: [] })
  const kill = () => end(child)
  return {
    async run(order) {
      const answer = once(child, 'message')
      child.send(order)
      const [outcome] = (await answer) as [Outcome]
      return outcome
    },
    kill,
    [Symbol.asyncDispose]: kill,
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
