import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkEnvironment } from '../environment/check.ts'
import { chooseRuntime } from '../fixtures/electron-runtime.ts'
import { buildApp } from './build-app.ts'
import { explain } from './explain.ts'
import { awaitInterruption } from './interruption.ts'
import { createStopwatch } from './stopwatch.ts'
import { openWorkspace } from './workspace.ts'

const USAGE = `Usage: npm run demo [-- --tour]

  --tour   walks through everything by itself, on a screen that nobody sees`

const ROOT = resolve(import.meta.dirname, '../..')

const { values } = parseArgs({
  options: { tour: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

if (values.help) console.log(USAGE)
else if (!checkEnvironment()) process.exitCode = 1
else process.exitCode = (await run(values.tour || !hasScreen())) ? 0 : 1

async function run(isTour: boolean): Promise<boolean> {
  const runtime = chooseRuntime()
  console.log(
    runtime === 'electron'
      ? 'Latchkey, run by Electron.'
      : "Latchkey, run by the stand-in (Node and the system's Chromium), for want of an Electron that can be downloaded.",
  )
  const demo = { root: ROOT, workspace: openWorkspace(), interrupted: awaitInterruption() }
  try {
    const stopwatch = createStopwatch()
    buildApp(ROOT)
    console.log(`✓ ${stopwatch()}  app built`)
    // Loaded now, and not before: Playwright looks up the temporary folder when it is loaded.
    if (isTour) return await (await import('./tour.ts')).runTour(demo)
    return await (await import('./by-hand/run-by-hand.ts')).runByHand(demo)
  } catch (error) {
    console.error(`✗ ${explain(error)}`)
    return false
  }
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}
