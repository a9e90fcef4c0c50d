import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Demo } from './demo.ts'
import { explain } from './explain.ts'
import { setStage, type Stage, type StageOptions } from './stage.ts'
import { quit, startAgain } from './steps/restart.ts'
import { openLoginWindow, signInByPassword, signInByRealm, tryWrongPassword } from './steps/sign-in.ts'
import { signOut } from './steps/sign-out.ts'
import type { Step } from './steps/step.ts'
import { awaitSilentRefresh, callApi } from './steps/use.ts'
import { createStopwatch } from './stopwatch.ts'

const STEPS: readonly Step[] = [
  openLoginWindow,
  signInByPassword,
  signOut,
  signInByRealm,
  callApi,
  awaitSilentRefresh,
  quit,
  startAgain,
  signOut,
  tryWrongPassword,
]

/** Seconds. The refresh comes after not quite half of it. */
const TOKEN_LIFETIME = 10
const STEP_LIMIT_MS = 30_000

/** Walks the whole main job without a person. @returns whether all was as it should be */
export async function runTour({ root, workspace, interrupted }: Demo): Promise<boolean> {
  const stopwatch = createStopwatch()
  const pictures = join(root, 'out/demo')
  rmSync(pictures, { recursive: true, force: true })

  const options = { folder: workspace.folder, pictures, tokenLifetime: TOKEN_LIFETIME }
  const walked = await walk(options, interrupted)
  if (interrupted.aborted) return false
  const left = await workspace.leftovers()
  for (const each of left) console.error(`✗ left behind: ${each}`)
  if (!walked || left.length > 0) return false
  const where = relative(process.cwd(), pictures)
  console.log(`\nThe whole job in ${stopwatch()}, nothing left behind. Pictures: ${where}`)
  return true
}

async function walk(options: StageOptions, interrupted: AbortSignal): Promise<boolean> {
  const stopwatch = createStopwatch()
  try {
    await using stage = await setStage(options)
    console.log(`✓ ${stopwatch()}  tenant, screen and keychain ready`)
    for (const step of STEPS) {
      if (!(await take(step, stage, interrupted))) return false
    }
    return true
  } catch (error) {
    console.error(`✗ ${stopwatch()}  set up and clear away: ${explain(error)}`)
    return false
  }
}

async function take({ title, run }: Step, stage: Stage, interrupted: AbortSignal): Promise<boolean> {
  const stopwatch = createStopwatch()
  const over = AbortSignal.any([interrupted, AbortSignal.timeout(STEP_LIMIT_MS)])
  try {
    const seen = await Promise.race([run(stage), rejection(over)])
    console.log(`✓ ${stopwatch()}  ${seen}`)
    return true
  } catch (error) {
    console.error(`✗ ${stopwatch()}  ${title}: ${explain(error)}`)
    if (!interrupted.aborted) console.error(await stage.lastWords())
    return false
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason))
  if (signal.aborted) reject(signal.reason)
  return promise
}
