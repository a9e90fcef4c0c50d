import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  demandOnRefresh,
  demandOnSignIn,
  events,
  secondFactors,
  tenantActions,
  userActions,
  type Action,
} from './model-actions.ts'
import { createModel, type Model } from './model.ts'
import { HOUR } from './world.ts'

const RUNS = Number(process.env.MODEL_RUNS ?? 200)
const SEED = Number(process.env.MODEL_SEED ?? 20_300_107)

/** After which no appointment is far away, although the clock may have been set back again and again. */
const LONGER_THAN_ALL_JUMPS = 26 * HOUR

/** As likely as one likes, but the same for the same seed. */
const chances = fc.array(fc.constantFrom(0.1, 0.5, 0.9), { minLength: 4, maxLength: 4 })

function cycle(values: readonly number[]): () => number {
  let calls = 0
  return () => values[calls++ % values.length] ?? 0
}

async function played(chance: readonly number[], actions: readonly Action[]): Promise<Model> {
  const model = createModel(cycle(chance))
  await model.start()
  for (const action of actions) {
    await model.play(action)
    model.check()
    steps += 1
  }
  return model
}

let steps = 0

const single = (actions: fc.Arbitrary<Action>): fc.Arbitrary<Action[]> => actions.map((action) => [action])

/** What goes wrong only when several things have happened at once needs long sequences, and many. */
async function holds(
  actions: fc.Arbitrary<Action[]>,
  rule: (chance: readonly number[], actions: readonly Action[]) => Promise<void>,
): Promise<void> {
  const sequences = fc.array(actions, { minLength: 20, maxLength: 40, size: 'max' }).map((all) => all.flat())
  const unhandled: unknown[] = []
  const note = (error: unknown): void => void unhandled.push(error)
  process.on('unhandledRejection', note)
  try {
    await fc.assert(fc.asyncProperty(chances, sequences, rule), { seed: SEED, numRuns: RUNS })
  } finally {
    process.off('unhandledRejection', note)
  }
  expect(unhandled).toEqual([])
  console.log(`seed ${SEED}, ${RUNS} runs, ${steps} steps`)
}

test.describe.configure({ timeout: 30_000 + RUNS * 500 })

test('whatever happens, the rules of the session hold; and after a sign-out nothing is left', async () => {
  const actions = fc.oneof(
    { weight: 2, arbitrary: single(userActions) },
    { weight: 6, arbitrary: single(events) },
    { weight: 2, arbitrary: single(secondFactors) },
    { weight: 1, arbitrary: demandOnSignIn },
    { weight: 1, arbitrary: demandOnRefresh },
    { weight: 1, arbitrary: single(tenantActions) },
  )
  await holds(actions, async (chance, sequence) => {
    const model = await played(chance, [{ do: 'sign in', stay: true }, ...sequence])
    await model.play({ do: 'cancel the sign-in' })
    await model.heal()
    await model.play({ do: 'confirm the recovery codes' })
    await model.play({ do: 'quit and start' })
    await model.heal()
    await model.play({ do: 'sign out' })
    await model.heal()
    model.checkCodes()
    await model.play({ do: 'confirm the recovery codes' })
    model.check()
    expect(model.session().current().kind).toBe('signed-out')
    expect(model.clock.pending()).toEqual([])
    expect(model.keychain.holds('refresh-token')).toBe(false)
  })
})

test('with an overlap no session is ever lost: not by a kill, a lost answer, a fault or a clock', async () => {
  const actions = fc.oneof(
    { weight: 6, arbitrary: single(events) },
    { weight: 1, arbitrary: single(secondFactors) },
    { weight: 1, arbitrary: demandOnRefresh },
  )
  await holds(actions, async (chance, sequence) => {
    const start: Action[] = [
      { do: 'change the tenant', overlap: Infinity, rotates: true, lifetime: 3_600_000, idTokens: true },
      { do: 'sign in', stay: true },
      { do: 'let time pass', by: 0 },
    ]
    const model = await played(chance, [...start, ...sequence])
    await model.heal(LONGER_THAN_ALL_JUMPS)
    if (model.session().current().kind === 'signed-out') await model.session().refresh()
    await model.heal(0)
    model.checkCodes()
    await model.play({ do: 'confirm the recovery codes' })
    await model.heal(0)
    model.check()
    expect(model.session().current()).toMatchObject({ kind: 'signed-in', next: { kind: 'refresh' } })
    expect(await model.session().accessToken()).toMatch(/^access-token-/)
  })
})
