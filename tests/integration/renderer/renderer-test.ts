import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { ADDRESS_BAR_FEATURES } from '../../electron-stand-in/host/chromium/switches.ts'
import { chromiumBinary } from '../../electron-stand-in/host/chromium/launch.ts'
import { buildRenderer } from './build-renderer.ts'
import { openRenderer, type Opening, type RendererPage } from './open-renderer.ts'

/** Chromium takes the last list only: Playwright's own, as far as these pages need it, and ours. */
const FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'Translate',
  ...ADDRESS_BAR_FEATURES,
]

interface RendererFixtures {
  /** Whether the console of the page has to stay silent: a breach of its content security policy is an error there. */
  silent: boolean
  /** Opens one window. */
  open: (opening: Opening) => Promise<RendererPage>
}

export const test = base.extend<RendererFixtures, { bundle: string }>({
  launchOptions: [
    async ({}, use) => {
      await use({
        executablePath: chromiumBinary(),
        args: ['--no-sandbox', '--disable-background-networking', `--disable-features=${FEATURES.join(',')}`],
      })
    },
    { scope: 'worker' },
  ],
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
