import type { Page } from '@playwright/test'
import { test as base } from './renderer-test.ts'

/**
 * Tests on one page of their worker, opened anew by each: a page of its own costs more than most of them do. Not for
 * those that set the page's clock or add scripts, for these stay with it.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage()
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedPage }, use) => {
    await use(sharedPage)
    sharedPage.removeAllListeners()
    await sharedPage.unrouteAll({ behavior: 'wait' })
    await sharedPage.emulateMedia({ colorScheme: null, reducedMotion: null })
  },
})

export { expect } from './renderer-test.ts'
