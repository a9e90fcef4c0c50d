import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../fixtures/chromium-launch.ts'
import { buildRenderer } from '../../integration/renderer/build-renderer.ts'
import { SCENES } from '../../integration/renderer/scenes.ts'
import { takeContactSheet, type Numbered } from './contact-sheet.ts'
import { pictureState } from './picture-state.ts'
import { COLOR_SCHEMES, LANGUAGES, SHEETS, sheetOf } from './sheets.ts'

// Every state of every window on contact sheets, light and dark, from left to right and from right to left:
// `node tests/pictures/states/main.ts`. Each picture in its full size stays in out/states.

const ROOT = resolve(import.meta.dirname, '../../..')
const folder = join(ROOT, 'docs/pictures/states')
const pictures = join(ROOT, 'out/states')
const bundle = join(pictures, 'renderer')
/** The states tell times from the moment on in which they were made. */
const now = Date.now()

await rm(pictures, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await buildRenderer(bundle)

await using browser = await chromium.launch(chromiumLaunch())
const states: Numbered[] = [...SCENES.entries()]
for (const [index, scene] of states) await pictureState(browser, { bundle, pictures }, scene, index, now)

for (const sheet of SHEETS) {
  const shown = states.filter(([, scene]) => sheetOf(scene) === sheet)
  for (const language of LANGUAGES)
    for (const colorScheme of COLOR_SCHEMES)
      await takeContactSheet(browser, { pictures, folder }, sheet, shown, { language, colorScheme })
}
