import { explain } from './explain.ts'
import type { Stage } from './stage.ts'
import type { Step } from './steps/step.ts'
import { createStopwatch } from './stopwatch.ts'
import { timeLimit } from './time-limit.ts'

export interface Walk<Scene extends WalkedStage> {
  readonly setStage: () => Promise<Scene>
  readonly steps: readonly Step<Scene>[]
  readonly interrupted: AbortSignal
  /** Of all the steps, and judged once more when all is cleared away. */
  readonly limit: AbortSignal
  readonly say: Pick<Console, 'log' | 'error'>
}

/** What is needed of a stage. */
type WalkedStage = Pick<Stage, 'lastWords'> & AsyncDisposable

const STEP_LIMIT_S = 30

/** Takes the steps in their order, up to the first that fails. @returns whether all was as it should be, in its time */
export async function walk<Scene extends WalkedStage>(way: Walk<Scene>): Promise<boolean> {
  const { limit, say } = way
  const stopwatch = createStopwatch()
  try {
    if (!(await takeAll(way, stopwatch))) return false
    limit.throwIfAborted()
    return true
  } catch (error) {
    say.error(`✗ ${stopwatch()}  set up and clear away: ${explain(error)}`)
    return false
  }
}

async function takeAll<Scene extends WalkedStage>(
  way: Walk<Scene>,
  stopwatch: () => string,
): Promise<boolean> {
  await using stage = await way.setStage()
  way.say.log(`✓ ${stopwatch()}  tenant, screen and keychain ready`)
  for (const step of way.steps) {
    if (!(await take(step, stage, way))) return false
  }
  return true
}

async function take<Scene extends WalkedStage>(
  { title, run }: Step<Scene>,
  stage: Scene,
  { interrupted, limit, say }: Walk<Scene>,
): Promise<boolean> {
  const stopwatch = createStopwatch()
  const over = AbortSignal.any([interrupted, limit, timeLimit('this step', STEP_LIMIT_S)])
  try {
    const seen = await Promise.race([run(stage), rejection(over)])
    say.log(`✓ ${stopwatch()}  ${seen}`)
    return true
  } catch (error) {
    say.error(`✗ ${stopwatch()}  ${title}: ${explain(error)}`)
    if (!interrupted.aborted) say.error(await stage.lastWords())
    return false
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason))
  if (signal.aborted) reject(signal.reason)
  return promise
}
