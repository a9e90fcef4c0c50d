import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface RunningProcess {
  readonly pid: number
  readonly commandLine: string
}

/**
 * The other processes whose command line or environment names `folder`, which children inherit; none where the system
 * has no /proc.
 */
export function processesOf(folder: string): RunningProcess[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ pid, commandLine: read(pid, 'cmdline'), environment: read(pid, 'environ') }))
    .filter(({ commandLine, environment }) => commandLine.includes(folder) || environment.includes(folder))
    .map(({ pid, commandLine }) => ({ pid: Number(pid), commandLine: commandLine.replaceAll('\0', ' ') }))
}

/** SIGKILL; a negative number is that of a process group. Whoever has ended meanwhile is left alone. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Nobody is left.
  }
}

/** Empty for a process that has just ended, or is someone else's. */
function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
