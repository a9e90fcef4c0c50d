import type { Page } from '@playwright/test'
import { signedIn } from './samples.ts'
import { NO_REALM, TWO_REALMS } from './login-form.ts'
import { during, loginWith, OTP_STEP, SMS_STEP } from './mfa/panel.ts'
import type { Opening } from './open-renderer.ts'
import { expect, test } from './renderer-test.ts'

/** Chromium's own default size of text, in CSS pixels. */
const USUAL = 16

/** What stands out of the window sideways, and every text that is cut off in its box. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told = (element: Element): string =>
      `${element.tagName}.${element.className} ${element.textContent}`
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden')
    const seen = [...document.querySelectorAll('body *')].filter(isSeen)
    const beside = seen.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return (
        element.closest('svg') === null && (left < -1 || right > document.documentElement.clientWidth + 1)
      )
    })
    const clipped = seen.filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      const clips = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
      return clips && element.tagName !== 'INPUT' && element.scrollWidth > element.clientWidth + 1
    })
    return [...beside, ...clipped].map((element) => told(element).slice(0, 80))
  })

const WINDOWS: [name: string, opening: () => Opening][] = [
  [
    'the login window',
    () => ({ ...TWO_REALMS, chosen: { people: [{ username: 'ada', realm: 'partners' }] } }),
  ],
  ['a code to type', () => loginWith(during(OTP_STEP))],
  ['a code that was sent', () => loginWith(during(SMS_STEP))],
  ['the home window', () => ({ ...NO_REALM, view: 'home', session: signedIn(Date.now()) })],
]

for (const [name, opening] of WINDOWS) {
  test(`${name} is written in the text size of the person, up to 200 %, with nothing cut off`, async ({
    open,
    page,
  }) => {
    const chromium = await page.context().newCDPSession(page)
    await open(opening())
    const text = page.locator('body')
    await expect(text).toHaveCSS('font-size', '15px')
    for (const percent of [125, 150, 200]) {
      await chromium.send('Page.setFontSizes', { fontSizes: { standard: (USUAL * percent) / 100 } })
      await expect(text).toHaveCSS('font-size', `${(15 * percent) / 100}px`)
      expect(await cutOff(page), `${percent} %`).toEqual([])
    }
  })
}
