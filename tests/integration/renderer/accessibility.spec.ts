import { AxeBuilder } from '@axe-core/playwright'
import { SCENES } from './scenes.ts'
import { expect, test } from './renderer-test.ts'

test.describe('every state of every window', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme })

      for (const scene of SCENES) {
        test(`${scene.name} has no accessibility violation`, async ({ open, page }, info) => {
          const renderer = await open(scene)
          await page.getByRole('main').waitFor()
          await scene.act?.(renderer)
          await info.attach(scene.name, { body: await page.screenshot(), contentType: 'image/png' })
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        })
      }
    })
  }
})

test.describe('at 200 % zoom in the smallest window', () => {
  for (const scene of SCENES) {
    test(`${scene.name} needs no sideways scrolling`, async ({ open, page }) => {
      const renderer = await open(scene)
      await page.setViewportSize({ width: scene.view === 'home' ? 360 : 210, height: 260 })
      await page.getByRole('main').waitFor()
      await scene.act?.(renderer)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })
  }
})
