import { LANGUAGES } from '../../../shared/preferences.ts'
import { axeViolations } from '../../fixtures/axe-violations.ts'
import { layoutFaults } from './layout-faults.ts'
import { SCENES } from './scenes.ts'
import { expect, test } from './shared-page-test.ts'
import { speak } from './speak.ts'

/** Half the width of the smallest window: what is left of it at 200 % zoom. */
const NARROW = { login: 210, home: 360, settings: 240 } as const

/** In an order in which both the language and the theme change from one to the next. */
const LOOKS = [0, 1].flatMap((round) =>
  LANGUAGES.map((language, index) => {
    const colorScheme: 'light' | 'dark' = (round + index) % 2 === 0 ? 'light' : 'dark'
    return { language, colorScheme }
  }),
)
/** How many of them a scene is judged in; the suite takes one, `npm run test:accessibility` all. */
const LOOKS_A_SCENE = Number(process.env.ACCESSIBILITY_LOOKS ?? 1)

/** The next ones for each scene, so that one look at many scenes sees every look. */
const looksAt = (scene: number): typeof LOOKS =>
  Array.from(
    { length: LOOKS_A_SCENE },
    (_, index) => LOOKS[(scene * LOOKS_A_SCENE + index) % LOOKS.length],
  ).filter((look) => look !== undefined)

test.describe('every state of every window', () => {
  for (const [index, scene] of SCENES.entries()) {
    const looks = looksAt(index)
    const named = looks.map(({ language, colorScheme }) => `${language} ${colorScheme}`).join(', ')
    const languages = [...new Set(looks.map(({ language }) => language))]
    test(`${scene.name}: accessible (${named}), and laid out well there, also at 200 %`, async ({
      open,
      page,
    }) => {
      // Without transitions, what is looked at is never halfway between two colours.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const renderer = await open(scene)
      await page.getByRole('main').waitFor()
      await scene.act?.(renderer)

      for (const { language, colorScheme } of looks) {
        await page.emulateMedia({ colorScheme })
        await speak(page, language)
        expect.soft(await axeViolations(page), `${language}, ${colorScheme}`).toEqual([])
      }
      expect.soft(await page.evaluate(layoutFaults, languages), 'layout').toEqual([])
      await page.setViewportSize({ width: NARROW[scene.view], height: 260 })
      expect.soft(await page.evaluate(layoutFaults, languages), 'layout at 200 %').toEqual([])
    })
  }
})
