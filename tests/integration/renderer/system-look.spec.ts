import type { Locator, Page } from '@playwright/test'
import { axeViolations } from '../../fixtures/axe-violations.ts'
import { fields, submit, TWO_REALMS } from './login-form.ts'
import { expect, test } from './renderer-test.ts'

const css = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

const canvas = (page: Page): Promise<string> => css(page.locator('body'), 'background-color')

/** Every control that Tab leads to, once round. */
const inTurn = (page: Page): Locator[] => {
  const { username, password, reveal, forgot, staySignedIn, signIn } = fields(page)
  return [
    page.getByRole('radio', { checked: true }),
    username,
    password,
    reveal,
    forgot,
    staySignedIn,
    signIn,
  ]
}

/** The outline is drawn around the control itself, or around the option that holds it. */
const ringWidth = (control: Locator): Promise<number> =>
  control.evaluate((element) =>
    [element, element.closest('label')]
      .filter((each) => each !== null)
      .map((each) => getComputedStyle(each))
      .filter(({ outlineStyle }) => outlineStyle !== 'none')
      .reduce((widest, { outlineWidth }) => Math.max(widest, parseFloat(outlineWidth)), 0),
  )

for (const [name, media] of [
  ['forced colors', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
  ['the dark theme', { colorScheme: 'dark' }],
] as const) {
  test(`${name}: the focus is seen on every control, and a button has an edge`, async ({ open, page }) => {
    await page.emulateMedia(media)
    await open(TWO_REALMS)
    const controls = inTurn(page)
    await controls[0]?.focus()
    for (const control of controls) {
      await expect(control).toBeFocused()
      expect(await ringWidth(control), String(control)).toBeGreaterThanOrEqual(1)
      await page.keyboard.press('Tab')
    }
    const { username, signIn } = fields(page)
    const ground = await canvas(page)
    expect(await css(username, 'border-top-color')).not.toBe(ground)
    const edges = [await css(signIn, 'border-top-color'), await css(signIn, 'background-color')]
    expect(edges.some((color) => color !== ground && color !== 'rgba(0, 0, 0, 0)')).toBe(true)
  })
}

test('more contrast: soft words are as dark as the others', async ({ open, page }) => {
  await open(TWO_REALMS)
  const hint = page.locator('.login-subtitle')
  const ink = await css(page.locator('body'), 'color')
  expect(await css(hint, 'color')).not.toBe(ink)
  await page.emulateMedia({ contrast: 'more' })
  expect(await css(hint, 'color')).toBe(ink)
})

test('reduced motion: nothing slides or fades, and a spinner goes slowly', async ({ open, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(TWO_REALMS)
  expect(await css(fields(page).signIn, 'transition-duration')).toMatch(/^0s(, 0s)*$/)
  await submit(page)
  await fields(page).cancel.waitFor()
  const durations = await page.evaluate(() =>
    document.getAnimations().map((animation) => animation.effect?.getComputedTiming().duration),
  )
  expect(durations).toEqual([4_000])
})

test('the theme changes with the system, and what is typed stays', async ({ open, page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(TWO_REALMS)
  await fields(page).username.fill('ada')
  expect(await canvas(page)).toBe('rgb(245, 244, 240)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await canvas(page)).toBe('rgb(18, 22, 20)')
  await expect(fields(page).username).toHaveValue('ada')
  await expect(fields(page).username).toBeFocused()
})

test.describe('the accent color of the system', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('is worn from the first frame, changes with the system, and gives way to the own one', async ({
    open,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    const { pushAccent } = await open({ ...TWO_REALMS, accent: '#0000ff' })
    const { signIn } = fields(page)
    await expect(signIn).toHaveCSS('background-color', 'rgb(0, 0, 255)')
    await pushAccent('#800000')
    await expect(signIn).toHaveCSS('background-color', 'rgb(128, 0, 0)')
    await pushAccent(null)
    await expect(signIn).toHaveCSS('background-color', 'rgb(20, 89, 75)')
  })

  for (const color of ['#ffff00', '#8c8c8c']) {
    test(`${color} leaves every word legible in light and dark`, async ({ open, page }, info) => {
      const { answer } = await open({ ...TWO_REALMS, accent: color })
      await submit(page)
      await answer('signIn', { ok: false, failure: { code: 'network', problem: 'offline' } })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await info.attach(colorScheme, { body: await page.screenshot(), contentType: 'image/png' })
        expect(await axeViolations(page, ['color-contrast'])).toEqual([])
      }
    })
  }
})
