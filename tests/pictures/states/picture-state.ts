import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { openRenderer } from '../../integration/renderer/open-renderer.ts'
import type { Scene } from '../../integration/renderer/scene.ts'
import { speak } from '../../integration/renderer/speak.ts'
import { COLOR_SCHEMES, LANGUAGES, lookName, type Look } from './sheets.ts'

/** After it, what a window shows only where something takes long is shown. Milliseconds. */
const LONG = 500

export interface Places {
  /** Of the built renderer. */
  bundle: string
  pictures: string
}

export const pictureName = (index: number, look: Look): string => `${index}-${lookName(look)}.png`

/** Takes the pictures of the state with that index, whose clock begins at `now`. */
export async function pictureState(
  browser: Browser,
  { bundle, pictures }: Places,
  scene: Scene,
  index: number,
  now: number,
): Promise<void> {
  await using context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.clock.install({ time: now })
  const renderer = await openRenderer(page, bundle, scene)
  await page.getByRole('main').waitFor()
  await scene.act?.(renderer)
  await page.clock.fastForward(LONG)
  for (const language of LANGUAGES) {
    await speak(page, language)
    for (const colorScheme of COLOR_SCHEMES) {
      await page.emulateMedia({ colorScheme })
      const path = join(pictures, pictureName(index, { language, colorScheme }))
      await page.screenshot({ path, animations: 'disabled' })
    }
  }
}
