import type { Page } from '@playwright/test'
import { viewOf } from '../../../fixtures/app-windows.ts'
import type { Place } from './place.ts'

/** Every place of a window where a secret could stay behind. */
export async function placesOf(page: Page): Promise<Place[]> {
  const view = viewOf(page)
  const [heap, html, values, stored] = await Promise.all([
    heapSnapshot(page),
    page.content(),
    page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'), ({ value }) => value),
    ),
    page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.entries(storage))),
  ])
  return [
    { name: `${view} window: heap`, content: heap },
    { name: `${view} window: document`, content: html },
    { name: `${view} window: fields`, content: JSON.stringify(values) },
    { name: `${view} window: storage`, content: JSON.stringify(stored) },
    { name: `${view} window: address`, content: page.url() },
  ]
}

/**
 * All strings that scripts of the page, and the preload script, still hold: V8's snapshot after a collection. What
 * Chromium's own memory keeps of a keystroke is out of a page's reach.
 */
async function heapSnapshot(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devTools.detach()
  return chunks.join('')
}
