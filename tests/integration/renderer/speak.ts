import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../shared/preferences.ts'

/** Chooses the language of a window, as the person would; what the window shows stays. The region is the system's. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((chosen) => window.latchkey.preferences.change({ language: chosen }), language)
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}\\b`))
}
