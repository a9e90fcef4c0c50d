import type { Page } from '@playwright/test'
import type { Session } from '../../../shared/session.ts'
import type { EpochMs } from '../../../shared/time.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { actAsAPerson } from './fuzz/actions.ts'
import { watchMisses } from './fuzz/aim.ts'
import { answerTo } from './fuzz/answers.ts'
import { createChance, type Chance } from './fuzz/chance.ts'
import { homeSession, loginSession } from './fuzz/sessions.ts'
import { stateOf } from './fuzz/state-of-page.ts'
import type { RendererPage } from './open-renderer.ts'
import { expect, test } from './renderer-test.ts'
import { REALMS, setupWith } from './samples.ts'

/** `npm run test:fuzz` does more, with other seeds. */
const ACTIONS = Number(process.env.FUZZ_ACTIONS ?? 250)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
/** What a person has done last, for the message of a failure. */
const REMEMBERED = 25

type SessionOf = (chance: Chance, now: EpochMs) => Session

const WINDOWS = { login: loginSession, home: homeSession } as const satisfies Record<string, SessionOf>

/** Behind the last control comes the frame of the browser, which the app's windows do not have. */
const LEAVES_THE_PAGE = /^press (Shift\+)?Tab$/

/** How often the long form says how far it has come. */
const TOLD_EVERY = 1_000

/** One thing that main does, or that passes by itself. */
async function actAsMain(
  { page, push, answer, waiting }: RendererPage,
  sessionOf: SessionOf,
  chance: Chance,
): Promise<string> {
  const open = await waiting()
  const now = await page.evaluate(() => Date.now())
  if (open.length > 0 && chance.below(3) > 0) {
    const name = chance.pick(open)
    const result = answerTo(name, chance, now)
    await answer(name, result)
    return `answer ${name} ${JSON.stringify(result).slice(0, 80)}`
  }
  if (chance.below(4) === 0) {
    const seconds = chance.pick([1, 31, 125])
    await page.clock.runFor(seconds * 1000)
    return `${seconds} s pass`
  }
  const session = sessionOf(chance, now)
  await push(session)
  return `push ${JSON.stringify(session).slice(0, 120)}`
}

/**
 * Waits until nothing is wrong: a window needs a moment to draw what has changed.
 * @param hadFocus whether something had the focus before: what has it may change, but not to nothing
 */
async function expectSound(page: Page, hadFocus: boolean, errors: readonly string[]): Promise<boolean> {
  let hasFocus = false
  const complaints = async (): Promise<string[]> => {
    const state = await stateOf(page, en.app.broken)
    hasFocus = state.hasFocus
    const isLost = hadFocus && state.hasControls && !state.hasMissed && !hasFocus
    return [...(isLost ? ['the focus is lost'] : []), ...state.complaints, ...errors]
  }
  const isSound = (await complaints()).length === 0
  if (!isSound) await expect.poll(complaints, { timeout: 5_000, intervals: [0, 20, 50, 100] }).toEqual([])
  return hasFocus
}

for (const [view, sessionOf] of Object.entries(WINDOWS)) {
  test(`${view}: whatever is done, in whatever order, the window stands, has a way on, and keeps the focus`, async ({
    open,
    page,
  }) => {
    test.setTimeout(30_000 + ACTIONS * 400)
    const chance = createChance(SEED)
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.clock.install()
    await page.addInitScript(watchMisses)
    const setup = setupWith(REALMS)
    const session = sessionOf(chance, Date.now())
    const renderer = await open({ view: view as keyof typeof WINDOWS, setup, session })
    await page.getByRole('main').waitFor()
    const done: string[] = []
    const began = performance.now()
    let hasFocus = false
    try {
      while (done.length < ACTIONS) {
        const main = chance.below(5) === 0
        const name = main ? await actAsMain(renderer, sessionOf, chance) : await actAsAPerson(page, chance)
        done.push(name)
        hasFocus = await expectSound(page, hasFocus && !LEAVES_THE_PAGE.test(name), errors)
        if (done.length % TOLD_EVERY === 0) {
          const rate = (done.length / (performance.now() - began)) * 1000
          console.log(`${view}: ${done.length} of ${ACTIONS} actions, ${rate.toFixed(1)} a second`)
        }
      }
    } catch (error) {
      const last = done.slice(-REMEMBERED).join('\n')
      throw new Error(`${view}, seed ${SEED}, action ${done.length} of ${ACTIONS}, last done:\n${last}`, {
        cause: error,
      })
    }
  })
}
