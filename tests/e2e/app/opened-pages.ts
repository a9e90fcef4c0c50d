import type { ElectronApplication } from '@playwright/test'

declare global {
  var openedPages: string[] | undefined
}

/** From now on no browser is opened; the answer lists the addresses that would have been. */
export async function watchOpenedPages(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    globalThis.openedPages = opened
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
  return () => app.evaluate(() => globalThis.openedPages ?? [])
}
