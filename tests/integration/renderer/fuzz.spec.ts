import type { Page } from '@playwright/test'
import { en } from '../../../renderer/i18n/en/index.ts'
import { actAsAPerson } from './fuzz/actions.ts'
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

const WINDOWS = { login: loginSession, home: homeSession } as const

/** Behind the last control comes the frame of the browser, which the app's windows do not have. */
const LEAVES_THE_PAGE = /^press (Shift\+)?Tab$/

/** One thing that main does, or that passes by itself. */
async function actAsMain(
  { page, push, answer, waiting }: RendererPage,
  sessionOf: (chance: Chance) => Parameters<RendererPage['push']>[0],
  chance: Chance,
): Promise<string> {
  const open = await waiting()
  if (open.length > 0 && chance.below(3) > 0) {
    const name = chance.pick(open)
    await answer(name, answerTo(name, chance))
    return `answer ${name}`
  }
  if (chance.below(4) === 0) {
    const seconds = chance.pick([1, 31, 125])
    await page.clock.runFor(seconds * 1000)
    return `${seconds} s pass`
  }
  const session = sessionOf(chance)
  await push(session)
  return `push ${JSON.stringify(session).slice(0, 120)}`
}

/** @param hadFocus whether something had the focus before: what has it may change, but not to nothing */
async function expectSound(page: Page, hadFocus: boolean, done: string[]): Promise<boolean> {
  const told = (): string => `seed ${SEED}, last done:\n${done.slice(-REMEMBERED).join('\n')}`
  const limits = { message: told(), timeout: 2_000, intervals: [0, 20, 50, 100] }
  let hasFocus = false
  const complaints = async (): Promise<string[]> => {
    const state = await stateOf(page, en.app.broken)
    hasFocus = state.hasFocus
    const isLost = hadFocus && state.hasControls && !hasFocus
    return isLost ? ['the focus is lost', ...state.complaints] : state.complaints
  }
  await expect.poll(complaints, limits).toEqual([])
  return hasFocus
}

for (const [view, sessionOf] of Object.entries(WINDOWS)) {
  test(`${view}: whatever is done, in whatever order, the window stands, has a way on, and keeps the focus`, async ({
    open,
    page,
  }) => {
    test.setTimeout(30_000 + ACTIONS * 400)
    const chance = createChance(SEED)
    await page.clock.install()
    const setup = setupWith(REALMS)
    const renderer = await open({ view: view as keyof typeof WINDOWS, setup, session: sessionOf(chance) })
    await page.getByRole('main').waitFor()
    const done: string[] = []
    let hasFocus = false
    for (let action = 0; action < ACTIONS; action += 1) {
      const main = chance.below(5) === 0
      const name = main ? await actAsMain(renderer, sessionOf, chance) : await actAsAPerson(page, chance)
      done.push(name)
      hasFocus = await expectSound(page, hasFocus && !LEAVES_THE_PAGE.test(name), done)
    }
  })
}
