import { fork } from 'node:child_process'
import { once } from 'node:events'

export type Message = { id: number } & Work

export type Work =
  | { do: 'read' | 'remove'; name: string }
  | { do: 'write'; name: string; secret: string }
  | { do: 'readFile' | 'loadCurrent' }
  | { do: 'save' | 'saveForever'; secret: string }

export interface Outcome {
  id: number
  /** Milliseconds. */
  duration: number
  value?: string
  problem?: string
}

export interface KeychainProcess extends AsyncDisposable {
  run(work: Work): Promise<Outcome>
  /** All that it has printed. */
  output(): string
  kill(): Promise<void>
}

export function startKeychainProcess(env: NodeJS.ProcessEnv): KeychainProcess {
  const child = fork(new URL('keychain-child.ts', import.meta.url), { env, stdio: 'pipe', execArgv: [] })
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let count = 0
  let printed = ''

  child.on('message', (outcome: Outcome) => {
    waiting.get(outcome.id)?.(outcome)
    waiting.delete(outcome.id)
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (printed += data.toString()))
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }

  return {
    run(work) {
      const id = ++count
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        child.send({ id, ...work } satisfies Message)
      })
    },
    output: () => printed,
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
