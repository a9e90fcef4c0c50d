import type { Page } from '@playwright/test'

/** From now on what is chosen holds, and cannot be saved. */
export async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { preferences } = window.latchkey
    const { change } = preferences
    preferences.change = async (changed) => {
      await change(changed)
      return { ok: false, failure: { code: 'preferences_not_saved' } }
    }
  })
}
