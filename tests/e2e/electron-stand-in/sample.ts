import { test as base } from '@playwright/test'
import { join } from 'node:path'
import { launchApp, type LaunchedApp, type LaunchOptions } from '../../fixtures/launch-app.ts'

const ENTRY = join(import.meta.dirname, '../../electron-stand-in/self-test/sample')

declare global {
  /** What the sample app's main process has seen. */
  var sampleLog: string[]
}

/** Starts the sample app, and closes every one that a test has started. */
export const test = base.extend<{ launchSample: (options?: LaunchOptions) => Promise<LaunchedApp> }>({
  launchSample: async ({}, use) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const app = await launchApp({ ...options, entry: ENTRY })
      launched.push(app)
      return app
    })
    for (const app of launched) await app.close()
  },
})

export const logOf = ({ app }: LaunchedApp): Promise<string[]> => app.evaluate(() => globalThis.sampleLog)
