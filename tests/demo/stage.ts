import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startApp, type StartedApp } from '../fixtures/start-app.ts'
import type { LatchkeySettings } from '../tenant/settings.ts'
import { startTenant, type Tenant } from '../tenant/start-tenant.ts'
import { privateSurroundings, type Surroundings } from './surroundings.ts'

/** A tenant, and the app in front of it. */
export interface Stage extends AsyncDisposable {
  readonly tenant: Tenant
  readonly env: Surroundings['env']
  readonly userData: string
  /** The app that runs now. @throws where none does */
  app(): ElectronApplication
  /** Starts the app: with those settings, or with the ones before. */
  start(settings?: LatchkeySettings): Promise<void>
  quit(): Promise<void>
  /** Takes a picture of a window, in light and in dark. */
  picture(name: string, page: Page): Promise<void>
  /** For whoever has to find out why a step has failed: the end of the app's log. What is open goes to a picture. */
  lastWords(): Promise<string>
}

export interface StageOptions {
  /** For settings and user data. */
  folder: string
  /** For the pictures. */
  pictures: string
  /** Life of access tokens, in seconds. */
  tokenLifetime: number
}

/** A person would have given up. */
const PATIENCE_MS = 10_000
const LAST_LINES = 10

export async function setStage({ folder, pictures, tokenLifetime }: StageOptions): Promise<Stage> {
  await using started = new AsyncDisposableStack()
  const tenant = started.use(await startTenant({ tokenLifetime }))
  const { env } = started.use(await privateSurroundings())
  const userData = join(folder, 'user-data')
  const settingsFile = join(folder, 'settings.json')
  let launch: Promise<StartedApp> | undefined
  let running: StartedApp | undefined

  async function quit(): Promise<void> {
    running = undefined
    const launched = await launch?.catch(() => undefined)
    launch = undefined
    await launched?.close()
  }

  started.defer(quit)
  mkdirSync(pictures, { recursive: true })

  async function picture(name: string, page: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const path = join(pictures, `${name}-${colorScheme}.png`)
      // Chromium takes no picture of a window that is just being placed on the screen.
      await expect(() => page.screenshot({ path, animations: 'disabled' })).toPass({ timeout: PATIENCE_MS })
    }
    await page.emulateMedia({ colorScheme: null })
  }

  const owned = started.move()
  return {
    tenant,
    env,
    userData,
    app() {
      if (running === undefined) throw new Error('The app does not run')
      return running.app
    },
    async start(settings) {
      await quit()
      if (settings !== undefined) writeFileSync(settingsFile, JSON.stringify(settings))
      launch = startApp({ userData, env, args: [`--settings=${settingsFile}`] })
      running = await launch
      running.app.context().setDefaultTimeout(PATIENCE_MS)
    },
    quit,
    picture,
    async lastWords() {
      const open = running?.app.windows() ?? []
      await Promise.all(
        open.map((page, index) => picture(`failed-${index + 1}`, page).catch(() => undefined)),
      )
      const log = await readFile(join(userData, 'logs/latchkey.log'), 'utf8').catch(() => '')
      return log.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
