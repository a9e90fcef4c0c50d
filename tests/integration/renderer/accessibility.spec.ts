import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '../../../shared/preferences.ts'
import { expect, test } from './renderer-test.ts'
import { SCENES } from './scenes.ts'
import { speak } from './speak.ts'

/** Half the width of the smallest window: what is left of it at 200 % zoom. */
const NARROW = { login: 210, home: 360, settings: 240 } as const

const violations = async (page: Page): Promise<[string, string[]][]> => {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Named, with its size, where it is smaller than 24 by 24: WCAG 2.2, 2.5.8. A label is part of its control's target. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]',
    )
    return [...targets].filter(isShown).flatMap((target) => {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
      const boxes = [target, ...labels].map((element) => element.getBoundingClientRect())
      const [largest] = boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)
      if (!largest || (largest.width >= least && largest.height >= least)) return []
      return [`${target.outerHTML.slice(0, 120)} is ${largest.width} by ${largest.height}`]
    })
  })

/** English, which the scenes begin in, first. */
const LOOKS = LANGUAGES.flatMap((language) => [
  { language, colorScheme: 'light' } as const,
  { language, colorScheme: 'dark' } as const,
])
/** How many of them a scene is judged in; the suite takes two, `npm run test:accessibility` all. */
const LOOKS_A_SCENE = Number(process.env.ACCESSIBILITY_LOOKS ?? 2)

/** The next ones for each scene, so that a few looks at many scenes see every look. */
const looksAt = (scene: number): typeof LOOKS =>
  Array.from(
    { length: LOOKS_A_SCENE },
    (_, index) => LOOKS[(scene * LOOKS_A_SCENE + index) % LOOKS.length],
  ).filter((look) => look !== undefined)

/** How far the page can be scrolled sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** The headings that the choice of a language stands on. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const menu = document.querySelector('.language-menu')?.getBoundingClientRect()
    const isUnderMenu = (box: DOMRect) =>
      menu !== undefined &&
      box.left < menu.right &&
      menu.left < box.right &&
      box.top < menu.bottom &&
      menu.top < box.bottom
    return [...document.querySelectorAll('h1, h2')].flatMap((heading) => {
      const words = document.createRange()
      words.selectNodeContents(heading)
      return [...words.getClientRects()].some(isUnderMenu) ? [heading.textContent] : []
    })
  })

test.describe('every state of every window', () => {
  // Without transitions, what is looked at is never halfway between two colours.
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  for (const [index, scene] of SCENES.entries()) {
    const looks = looksAt(index)
    const named = looks.map(({ language, colorScheme }) => `${language} ${colorScheme}`).join(', ')
    test(`${scene.name}: accessible (${named}), in every language as wide as the window, also at 200 %`, async ({
      open,
      page,
    }) => {
      const renderer = await open(scene)
      await page.getByRole('main').waitFor()
      await scene.act?.(renderer)

      for (const { language, colorScheme } of looks) {
        await page.emulateMedia({ colorScheme })
        await speak(page, language)
        expect.soft(await violations(page), `${language}, ${colorScheme}`).toEqual([])
        expect.soft(await smallTargets(page), `targets in ${language}`).toEqual([])
      }
      for (const language of LANGUAGES) {
        await speak(page, language)
        expect.soft(await sideways(page), `sideways scrolling in ${language}`).toBe(0)
        expect.soft(await covered(page), `headings under the language menu in ${language}`).toEqual([])
      }
      await page.setViewportSize({ width: NARROW[scene.view], height: 260 })
      for (const language of LANGUAGES) {
        await speak(page, language)
        expect.soft(await sideways(page), `sideways scrolling at 200 % in ${language}`).toBe(0)
      }
    })
  }
})
