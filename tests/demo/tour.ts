import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Demo } from './demo.ts'
import { setStage } from './stage.ts'
import { quit, startAgain } from './steps/restart.ts'
import { openLoginWindow, signInByPassword, signInByRealm, tryWrongPassword } from './steps/sign-in.ts'
import { signOut } from './steps/sign-out.ts'
import type { Step } from './steps/step.ts'
import { awaitSilentRefresh, callApi } from './steps/use.ts'
import { createStopwatch } from './stopwatch.ts'
import { timeLimit } from './time-limit.ts'
import { walk } from './walk.ts'

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
/** Seconds, for everything together. */
const LIMIT = 60

/** Walks the whole main job without a person. @returns whether all was as it should be */
export async function runTour({ root, workspace, interrupted }: Demo): Promise<boolean> {
  const stopwatch = createStopwatch()
  const limit = timeLimit('the tour', LIMIT)
  const pictures = join(root, 'out/demo')
  rmSync(pictures, { recursive: true, force: true })

  const options = { folder: workspace.folder, pictures, tokenLifetime: TOKEN_LIFETIME }
  const walked = await walk({
    setStage: () => setStage(options),
    steps: STEPS,
    interrupted,
    limit,
    say: console,
  })
  if (interrupted.aborted) return false
  const left = await workspace.leftovers()
  for (const each of left) console.error(`✗ left behind: ${each}`)
  if (!walked || left.length > 0) return false
  const where = relative(process.cwd(), pictures)
  console.log(`\nThe whole job in ${stopwatch()}, nothing left behind. Pictures: ${where}`)
  return true
}
