/** What Electron's own start does: command line, preloaded modules (-r), the app's package and entry, then `ready`. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app, startApp } from './api/app.ts'
import { Session, session } from './api/session.ts'
import { WebContents, webContents } from './api/web-contents.ts'
import { readCommandLine } from './command-line.ts'
import { type DebuggingPort, openDebuggingPort } from './debugging-port/server.ts'
import { findApp, loadPreloads, runApp } from './load-app.ts'
import { provideElectron } from './module-hook.ts'
import { controls } from './controls.ts'
import { watchDownloads } from './page/downloads.ts'
import { runtime, switches } from './runtime.ts'

const executable = fileURLToPath(new URL('../dist/electron', import.meta.url))
const version = readFileSync(new URL('../dist/version', import.meta.url), 'utf8').trim()

function imitateProcess(args: readonly string[]): void {
  process.argv = [executable, ...args]
  process.execPath = executable
  process.execArgv = []
  const versions = Object.freeze({ ...process.versions, electron: version, chrome: '150.0.0.0' })
  Object.defineProperties(process, {
    versions: { value: versions, enumerable: true, configurable: true },
    type: { value: 'browser', enumerable: true },
    defaultApp: { value: true, enumerable: true },
  })
}

function reportUncaught(error: unknown): void {
  if (process.listenerCount('uncaughtException') > 1) return // the app has its own
  const text = error instanceof Error ? error.stack : String(error)
  console.error(`A JavaScript error occurred in the main process\nUncaught Exception:\n${text ?? ''}`)
}

async function openPort(): Promise<void> {
  const wanted = switches.get('remote-debugging-port')
  if (wanted === undefined) return
  const find = (targetId: string): WebContents | undefined => webContents.fromDevToolsTargetId(targetId)
  const port: DebuggingPort = await openDebuggingPort(
    runtime.chromium.pipe,
    {
      isAppWindow: (targetId) => find(targetId) !== undefined,
      released: (targetId) => {
        const contents = find(targetId)
        if (contents) WebContents.pageOf(contents).release()
      },
      choosesColors: (targetId, chooses) => {
        const contents = find(targetId)
        if (contents) WebContents.letClientChooseColors(contents, chooses)
      },
    },
    Number(wanted),
  )
  runtime.debuggingPort = port
}

async function prepare(): Promise<void> {
  await watchDownloads(runtime.chromium.pipe.root, (download) => {
    const contents = webContents.fromDevToolsTargetId(download.frameId)
    Session.judgeDownload(contents?.session ?? session.defaultSession, download, contents)
  })
  await openPort()
}

const args = process.argv.slice(2)
const commandLine = readCommandLine(args)
process.stderr.write(
  `electron stand-in: NOT Electron, but Node ${process.version} and the system's Chromium\n`,
)
if (commandLine.app === undefined) {
  process.stderr.write('electron stand-in: which app?\n')
  process.exit(1)
}
imitateProcess(args)
for (const [name, value] of commandLine.switches) switches.set(name, value)
provideElectron()
globalThis.electronStandIn = controls
process.on('uncaughtException', reportUncaught)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
process.on('exit', () => runtime.hasChromium && runtime.chromium.process.kill('SIGKILL'))

try {
  loadPreloads(commandLine.preloads)
  await runApp(findApp(commandLine.app))
} catch (error) {
  console.error(
    `App threw an error during load\n${error instanceof Error ? (error.stack ?? '') : String(error)}`,
  )
  process.exit(1)
}
await startApp(prepare)
