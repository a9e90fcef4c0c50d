import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ColdReport, MemoryReport, ProbeOrder } from './probe-contract.ts'

interface Reports {
  cold: ColdReport
  memory: MemoryReport
}

/** Measures in a process of its own. */
export async function runProbe<Kind extends keyof Reports>(
  probe: string,
  order: ProbeOrder & { measure: Kind },
): Promise<Reports[Kind]> {
  const child = fork(probe, { execArgv: ['--expose-gc'] })
  const reported = once(child, 'message') as Promise<[Reports[Kind]]>
  const exited = once(child, 'exit')
  child.send(order)
  const first = await Promise.race([reported, exited.then(() => undefined)])
  await exited
  if (first === undefined) throw new Error('The measurement has ended without a report.')
  return first[0]
}
