import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { Pipe } from './pipe.ts'
import { type ChromiumOptions, chromiumArguments } from './switches.ts'
import { ChromiumWindows } from './windows.ts'

/** Debian's /usr/bin/chromium is a wrapper script that would hide the process. */
const BINARIES = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome']
/** The same engine without the browser around it, as Electron has it: it starts in a third of the time. */
const HEADLESS_SHELL = '/usr/lib/chromium/chromium-headless-shell'
const PROFILE_RELEASE_LIMIT_MS = 5_000
const CLOSE_LIMIT_MS = 3_000

export interface Chromium {
  readonly pipe: Pipe
  readonly windows: ChromiumWindows
  /** Such as `Chrome/156.0.0.0`. */
  readonly product: string
  readonly process: ChildProcess
  /** Resolves once the process has ended, with what it said last. */
  readonly exited: Promise<{ signal: NodeJS.Signals | null; stderr: string }>
  stop(): Promise<void>
}

/** @param headless without a display to show windows on */
export function chromiumBinary(headless: boolean): string {
  const binaries = headless ? [HEADLESS_SHELL, ...BINARIES] : BINARIES
  const binary = [process.env.ELECTRON_STAND_IN_CHROMIUM, ...binaries].find(
    (file) => file && existsSync(file),
  )
  if (binary === undefined) throw new Error('electron stand-in: no Chromium found (apt-get install chromium)')
  return binary
}

/** The process that holds a Chromium profile, if it still lives. */
function holderOf(profile: string): number | undefined {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

/** A Chromium that is still leaving the profile (its app was killed) would swallow the new windows. */
async function waitForProfile(profile: string): Promise<void> {
  const until = Date.now() + PROFILE_RELEASE_LIMIT_MS
  while (holderOf(profile) !== undefined) {
    if (Date.now() > until) throw new Error(`electron stand-in: ${profile} is in use by another Chromium`)
    await delay(20)
  }
}

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  mkdirSync(options.profile, { recursive: true })
  await waitForProfile(options.profile)
  const headless = !process.env.DISPLAY
  const binary = chromiumBinary(headless)
  const flags = chromiumArguments(options)
  const mode = headless ? ['--headless', '--screen-info={1280x800}'] : []
  const child = spawn(binary, [...flags, ...mode, '--no-startup-window', '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true, // a terminal's Ctrl+C is for the app, which then ends Chromium
  })
  let stderr = ''
  child.stderr?.on('data', (data: Buffer) => {
    stderr = `${stderr}${data.toString()}`.slice(-1_000)
  })
  const ended = Promise.withResolvers<{ signal: NodeJS.Signals | null; stderr: string }>()
  child.on('exit', (_code, signal) => ended.resolve({ signal, stderr }))
  child.on('error', (error) => ended.resolve({ signal: null, stderr: error.message }))
  const exited = ended.promise

  const [, , , toChromium, fromChromium] = child.stdio
  if (!(toChromium instanceof Writable) || !(fromChromium instanceof Readable))
    throw new Error('no pipe to Chromium')
  const pipe = new Pipe(fromChromium, toChromium)
  const version = await Promise.race([
    pipe.root.send('Browser.getVersion'),
    exited.then((end) => Promise.reject(new Error(`Chromium did not start:\n${end.stderr}`))),
  ])

  const windows = new ChromiumWindows(pipe.root, headless ? undefined : { binary, flags })
  await windows.watch((id) => pipe.session(id))
  return {
    pipe,
    windows,
    product: version.product,
    process: child,
    exited,
    async stop() {
      if (!pipe.closed) {
        pipe.root.post('Browser.close')
        const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS)
        await exited
        clearTimeout(limit)
      }
    },
  }
}
