import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { Surroundings } from '../surroundings.ts'

/** Runs the app until its user has quit it, or the demo is interrupted. @throws if it fails */
export async function runApp(
  args: readonly string[],
  env: Surroundings['env'],
  interrupted: AbortSignal,
): Promise<void> {
  const app = spawn(electronExecutable(), [...sandboxSwitch(), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  app.stderr.on('data', (data: Buffer) => (complaints = `${complaints}${data.toString()}`.slice(-4_000)))
  const stop = (): void => void app.kill()
  interrupted.addEventListener('abort', stop)
  try {
    await once(app, 'exit')
  } finally {
    interrupted.removeEventListener('abort', stop)
  }
  if (app.exitCode === 0 || interrupted.aborted) return
  process.stderr.write(complaints)
  throw new Error(`The app has ended with ${app.signalCode ?? `code ${app.exitCode}`}.`)
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
