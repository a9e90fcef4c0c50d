import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { Surroundings } from '../surroundings.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs the app until it ends: `quit` by its user, or `stopped` with the demo. @throws if it fails */
export async function runApp(args: readonly string[], env: Surroundings['env']): Promise<'quit' | 'stopped'> {
  const app = spawn(electronExecutable(), [...sandboxSwitch(), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stopping = new AbortController()
  const stop = (): void => {
    stopping.abort()
    app.kill('SIGTERM')
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    await once(app, 'exit')
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
  if (stopping.signal.aborted) return 'stopped'
  if (app.exitCode !== 0)
    throw new Error(`The app has ended with ${app.signalCode ?? `code ${app.exitCode}`}`)
  return 'quit'
}

/** What the `electron` package exports to Node is the path of the executable. */
function electronExecutable(): string {
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('The electron package names no executable')
  return path
}

/** Chromium's sandbox does not start for root on Linux. */
function sandboxSwitch(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
