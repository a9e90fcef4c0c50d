import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Target } from './contestants/contestant.ts'

export interface TenantProcess extends AsyncDisposable {
  target: Target
}

/** The local tenant in a process of its own, so that its work is nobody's event loop and nobody's CPU time. */
export async function startTenantProcess(): Promise<TenantProcess> {
  const child = fork(join(import.meta.dirname, 'tenant-child.ts'), { execArgv: [] })
  const exited = once(child, 'exit')
  const started = once(child, 'message') as Promise<[Target]>
  const first = await Promise.race([started, exited.then(() => undefined)])
  if (first === undefined) throw new Error('The tenant did not start.')
  return {
    target: first[0],
    async [Symbol.asyncDispose]() {
      child.disconnect()
      await exited
    },
  }
}
