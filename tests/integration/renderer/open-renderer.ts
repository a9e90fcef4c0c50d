import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { serveRendererFile } from '../../../electron/main/windows/renderer-files.ts'
import type { View } from '../../../electron/main/windows/view.ts'
import type { Result } from '../../../shared/failure.ts'
import type { Preferences } from '../../../shared/preferences.ts'
import type { Session } from '../../../shared/session.ts'
import type { Setup } from '../../../shared/settings.ts'
import { installFakeLatchkey, type Call, type CallName } from './fake-latchkey.ts'

export interface Opening {
  view: View
  setup: Setup
  session: Session
  /** Whether the machine has a network. Default true. */
  online?: boolean
  /** What the person has chosen before. */
  chosen?: Partial<Preferences>
  /** The accent color of the system. Default none. */
  accent?: string | null
}

export interface RendererPage {
  page: Page
  push(session: Session): Promise<void>
  pushOnline(online: boolean): Promise<void>
  pushAccent(color: string | null): Promise<void>
  answer(name: CallName, result: Result<unknown>): Promise<void>
  calls(name: CallName): Promise<Call[]>
  waiting(): Promise<CallName[]>
}

/** A secure context, as app:// is; every request to it is answered below. */
const ORIGIN = 'http://localhost'

/** Content sizes of the windows. */
export const SIZES = {
  login: { width: 420, height: 740 },
  home: { width: 960, height: 680 },
  settings: { width: 640, height: 520 },
} as const satisfies Record<View, { width: number; height: number }>

/** Opens the built renderer in `folder` behind the very headers of the app:// protocol. */
export async function openRenderer(
  page: Page,
  folder: string,
  { view, setup, session, online = true, chosen = {}, accent = null }: Opening,
): Promise<RendererPage> {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await serveRendererFile(new Request(`app://latchkey${pathname}`), folder)
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  const start = JSON.stringify({ setup, session, online, chosen, accent })
  // Taken out again: the page may be opened anew, with another one.
  await using _fake = await page.addInitScript(installFakeLatchkey, start)
  await page.setViewportSize(SIZES[view])
  // Where only the fragment is another one, a page that has been opened before would load nothing.
  await page.goto(`${ORIGIN}/index.html?${randomUUID()}#${view}`)
  return {
    page,
    push: (changed) => page.evaluate((json) => window.fake.push(json), JSON.stringify(changed)),
    pushOnline: (changed) => page.evaluate((each) => window.fake.pushOnline(each), changed),
    pushAccent: (color) => page.evaluate((each) => window.fake.pushAccent(each), color),
    answer(name, result) {
      const answered: { name: CallName; result: unknown } = { name, result }
      return page.evaluate((each) => window.fake.answer(each.name, each.result), answered)
    },
    waiting: () => page.evaluate(() => window.fake.waiting()),
    calls: async (name) =>
      (await page.evaluate(() => window.fake.calls)).filter((call) => call.name === name),
  }
}
