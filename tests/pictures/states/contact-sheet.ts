import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { SIZES } from '../../integration/renderer/open-renderer.ts'
import type { Scene } from '../../integration/renderer/scene.ts'
import { pictureName } from './picture-state.ts'
import { COLUMNS, lookName, type Look, type Sheet } from './sheets.ts'

const SCALE = 0.5
const GAP = 16

const COLORS = {
  light: { ground: '#d9dcda', ink: '#1d211f' },
  dark: { ground: '#333835', ink: '#eef1ef' },
} as const

/** A state, and the index of its pictures. */
export type Numbered = readonly [index: number, scene: Scene]

function html(sheet: Sheet, states: readonly Numbered[], look: Look): string {
  const { ground, ink } = COLORS[look.colorScheme]
  const { width, height } = SIZES[sheet === 'mfa' ? 'login' : sheet]
  const size = `width="${width * SCALE}" height="${height * SCALE}"`
  const cells = states.map(
    ([index, { name }]) =>
      `<figure><img src="${pictureName(index, look)}" ${size}><figcaption>${name}</figcaption></figure>`,
  )
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body { display: grid; grid-template-columns: repeat(${COLUMNS[sheet]}, ${width * SCALE}px); gap: ${GAP}px;
    inline-size: fit-content; margin: 0; padding: ${GAP}px; background: ${ground}; color: ${ink}; font: 12px/1.3 sans-serif }
  figure { margin: 0 }
  figcaption { margin-block-start: 6px }
</style>
${cells.join('\n')}`
}

/** Lays the pictures of one look side by side, each above its name, in one PNG in `folder`. */
export async function takeContactSheet(
  browser: Browser,
  { pictures, folder }: { pictures: string; folder: string },
  sheet: Sheet,
  states: readonly Numbered[],
  look: Look,
): Promise<void> {
  const file = join(pictures, `${sheet}-${lookName(look)}.html`)
  await writeFile(file, html(sheet, states, look))
  await using page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.locator('body').screenshot({ path: join(folder, `${sheet}-${lookName(look)}.png`) })
}
