import { type Page, test as base } from '@playwright/test'
import { join } from 'node:path'
import type {} from '../../electron-stand-in/host/controls.ts'
import { launchApp, type LaunchedApp, type LaunchOptions } from '../../fixtures/launch-app.ts'

export { expect } from '@playwright/test'

const ENTRY = join(import.meta.dirname, '../../electron-stand-in/self-test/sample')

interface SampleApi {
  readonly nested: { readonly list: readonly [number, { readonly deep: boolean }] }
  readonly sandboxed: boolean
  greet(form: object): Promise<unknown>
  fail(): Promise<unknown>
  missing(): Promise<unknown>
  who(): Promise<unknown>
  note(text: string): void
  openSecond(): Promise<void>
  useDarkColors(dark: boolean): Promise<void>
  listeners(): number
  add(a: number, b: number): number
  throwRangeError(): never
  identity<T>(value: T): T
  callBack(callback: (value: number) => number): number
  useAbsent(): unknown
}

declare global {
  /** What the sample app's main process has seen. */
  var sampleLog: string[]
  /** What the sample app's preload script exposes. */
  var sample: SampleApi
}

export interface Sample extends LaunchedApp {
  /** The first window's page, loaded. */
  readonly page: Page
  log(): Promise<string[]>
}

/** Starts the sample app, and closes every one that a test has started. */
export const test = base.extend<{ launchSample: (options?: LaunchOptions) => Promise<Sample> }>({
  launchSample: async ({}, use) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const sample = await launchApp({ ...options, entry: ENTRY })
      launched.push(sample)
      const page = await sample.app.firstWindow()
      await page.getByRole('heading').waitFor()
      return { ...sample, page, log: () => sample.app.evaluate(() => globalThis.sampleLog) }
    })
    for (const app of launched) await app.close()
  },
})
