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
      await page.setViewportSize({ width: NARROW[scene.view], height: 260 })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, 'sideways scrolling').toBe(0)
    })
  }
})
