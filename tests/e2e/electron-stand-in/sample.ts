import { type Page, test as base } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from '../../electron-stand-in/host/controls.ts'
import { launchApp, nameInReport, type LaunchedApp, type LaunchOptions } from '../../fixtures/launch-app.ts'

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

interface Fixtures {
  /** Starts the sample app, and closes every one that a test has started. */
  launchSample: (options?: LaunchOptions) => Promise<Sample>
  /** As if just started; for tests that leave it as it was. */
  running: Sample
}

async function start(temp: string, options: LaunchOptions = {}): Promise<Sample> {
  const launched = await launchApp({ ...options, env: { TMPDIR: temp, ...options.env }, entry: ENTRY })
  const { app } = launched
  const page = await app.firstWindow()
  await page.waitForLoadState()
  await page.getByRole('heading').waitFor()
  return { ...launched, page, log: () => app.evaluate(() => globalThis.sampleLog) }
}

export const test = base.extend<Fixtures, { temp: string; shared: Sample }>({
  /** What a killed Chromium leaves goes with the folder. */
  temp: [
    async ({}, use) => {
      const temp = await mkdtemp(join(tmpdir(), 'latchkey-sample-'))
      await use(temp)
      await rm(temp, { recursive: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],

  launchSample: async ({ temp }, use) => {
    const launched: Sample[] = []
    await use(async (options) => {
      const sample = await start(temp, options)
      launched.push(sample)
      return sample
    })
    await Promise.all(launched.map(({ close }) => close()))
  },

  shared: [
    async ({ temp }, use) => {
      const sample = await start(temp)
      await use(sample)
      await sample.close()
    },
    { scope: 'worker' },
  ],

  running: async ({ shared }, use) => {
    nameInReport(shared.runtime)
    await shared.page.goto('app://sample/index.html')
    await shared.app.evaluate(() => void globalThis.sampleLog.splice(0))
    await use(shared)
  },
})
