import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { killNow, processesOf } from '../environment/processes.ts'
import { CLOSED_NETWORK } from '../fixtures/closed-network.ts'
import { chooseRuntime } from '../fixtures/electron-runtime.ts'

const ROOT = join(import.meta.dirname, '../..')
const LONGEST_START = 30_000
const LONGEST_END = 5_000

/** The built app itself, without a display. */
export interface AppProcess extends AsyncDisposable {
  pid: number
  /** The first of these events in the log of this run; undefined where it ended, or 30 s went by, without any. */
  logged(...events: string[]): Promise<string | undefined>
  exited: Promise<unknown>
}

/** The log of the run before is gone with it. */
export async function startAppProcess(options: {
  env: NodeJS.ProcessEnv
  userData: string
  settingsFile: string
}): Promise<AppProcess> {
  const { env, userData, settingsFile } = options
  const log = join(userData, 'logs/latchkey.log')
  await rm(log, { force: true })
  const args = [ROOT, CLOSED_NETWORK, `--user-data-dir=${userData}`, `--settings=${settingsFile}`]
  const child = spawn(electron(), args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  })
  const exited = once(child, 'exit')
  const { pid } = child
  if (pid === undefined) throw new Error('The app did not start.')

  async function firstLogged(events: string[]): Promise<string | undefined> {
    const text = await readFile(log, 'utf8').catch(() => '')
    return events.find((event) => text.includes(`"event":"${event}"`))
  }

  async function logged(...events: string[]): Promise<string | undefined> {
    const until = performance.now() + LONGEST_START
    while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
      const event = await firstLogged(events)
      if (event !== undefined) return event
      await sleep(20)
    }
    return firstLogged(events)
  }

  return {
    pid,
    logged,
    exited,
    async [Symbol.asyncDispose]() {
      killNow(-pid)
      await exited
      await endWindows(userData)
    },
  }
}

function electron(): string {
  chooseRuntime()
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('There is no Electron.')
  return path
}

/** They are processes too, and may outlive the app for a moment, in which they go on writing to its folder. */
async function endWindows(userData: string): Promise<void> {
  const until = performance.now() + LONGEST_END
  for (;;) {
    const windows = processesOf(`--user-data-dir=${userData}`)
    if (windows.length === 0) return
    if (performance.now() > until) throw new Error(`Still there: ${windows[0]?.commandLine}`)
    for (const { pid } of windows) killNow(pid)
    await sleep(10)
  }
}
