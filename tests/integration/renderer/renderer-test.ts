import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { chromiumLaunch } from '../../fixtures/chromium-launch.ts'
import { buildRenderer } from './build-renderer.ts'
import { openRenderer, type Opening, type RendererPage } from './open-renderer.ts'

export interface RendererFixtures {
  /** Whether the console of the page has to stay silent: a breach of its content security policy is an error there. */
  silent: boolean
  /** Opens one window. */
  open: (opening: Opening) => Promise<RendererPage>
}

export const test = base.extend<RendererFixtures, { bundle: string }>({
  launchOptions: [async ({}, use) => use(chromiumLaunch()), { scope: 'worker' }],
  bundle: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'latchkey-renderer-'))
      await buildRenderer(folder)
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  silent: [true, { option: true }],
  open: async ({ page, bundle, silent }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => void complaints.push(message.text()))
    page.on('pageerror', (error) => void complaints.push(error.message))
    await use((opening) => openRenderer(page, bundle, opening))
    if (silent) expect(complaints).toEqual([])
  },
})

export { expect }
