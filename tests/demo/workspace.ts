import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

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
    for (const { pid } of processesOf(root)) process.kill(pid, 'SIGKILL')
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  })

  return {
    folder,
    async leftovers() {
      const until = Date.now() + LEAVING_LIMIT_MS
      for (;;) {
        const processes = processesOf(root).map(({ pid, command }) => `process ${pid} (${command})`)
        const files = readdirSync(temporary).map((name) => join(temporary, name))
        const found = [...processes, ...files]
        if (found.length === 0 || Date.now() > until) return found
        await delay(PAUSE_MS)
      }
    },
  }
}

/** Linux only: a process carries the folder's name in its environment, its children too. */
function processesOf(folder: string): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ pid: Number(pid), command: read(pid, 'cmdline'), environment: read(pid, 'environ') }))
    .filter(({ command, environment }) => `${command}${environment}`.includes(folder))
    .map(({ pid, command }) => ({ pid, command: command.split('\0')[0] ?? '' }))
}

/** Empty for a process that has just ended, or is another person's. */
function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
