import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './renderer-test.ts'
import { SCENES } from './scenes.ts'

/** Half the width of the smallest window: what is left of it at 200 % zoom. */
const NARROW = { login: 210, home: 360, settings: 240 } as const

const violations = async (page: Page): Promise<[string, string[]][]> => {
  const found = await new AxeBuilder({ page }).analyze()
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

test.describe('every state of every window', () => {
  // Without transitions, what is looked at is never halfway between two colours.
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  for (const scene of SCENES) {
    test(`${scene.name}: accessible in light and dark, and at 200 %`, async ({ open, page }, info) => {
      const renderer = await open(scene)
      await page.getByRole('main').waitFor()
      await scene.act?.(renderer)

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await info.attach(colorScheme, { body: await page.screenshot(), contentType: 'image/png' })
        expect.soft(await violations(page), colorScheme).toEqual([])
      }
      expect.soft(await smallTargets(page), 'targets').toEqual([])
      await page.setViewportSize({ width: NARROW[scene.view], height: 260 })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, 'sideways scrolling').toBe(0)
    })
  }
})
