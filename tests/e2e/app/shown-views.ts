import type { ElectronApplication } from '@playwright/test'

declare global {
  var shownViews: string[] | undefined
}

/** From now on notes which windows come to be seen; the answer lists their views. */
export async function watchShownViews(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const shown: string[] = []
    globalThis.shownViews = shown
    const show = BrowserWindow.prototype.show
    BrowserWindow.prototype.show = function () {
      shown.push(new URL(this.webContents.getURL()).hash.slice(1))
      show.call(this)
    }
  })
  return () => app.evaluate(() => globalThis.shownViews ?? [])
}
