import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { killNow, processesOf } from '../environment/processes.ts'

/** A temporary folder that holds all that a demo writes, and marks all processes that it starts. */
export interface Workspace {
  /** Ours: settings and user data. */
  readonly folder: string
  /** What should be gone by now and is not: processes, and the temporary files of other programs. */
  leftovers(): Promise<string[]>
}

const LEAVING_LIMIT_MS = 2_000
const PAUSE_MS = 50

/** Whatever way this process ends, the folder goes, and with it every process that was started since. */
export function openWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'latchkey-demo-'))
  const folder = join(root, 'latchkey')
  const temporary = join(root, 'tmp')
  for (const path of [folder, temporary]) mkdirSync(path)
  process.env.TMPDIR = temporary

  process.once('exit', () => {
    for (const { pid } of processesOf(root)) killNow(pid)
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  })

  return {
    folder,
    async leftovers() {
      const until = Date.now() + LEAVING_LIMIT_MS
      for (;;) {
        const processes = processesOf(root).map(({ pid, commandLine }) => `process ${pid}: ${commandLine}`)
        const files = readdirSync(temporary).map((name) => join(temporary, name))
        const found = [...processes, ...files]
        if (found.length === 0 || Date.now() > until) return found
        await delay(PAUSE_MS)
      }
    },
  }
}
