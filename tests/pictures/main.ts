import { resolve } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { buildApp } from '../demo/build-app.ts'
import { setStage, type Stage } from '../demo/stage.ts'
import { openWorkspace } from '../demo/workspace.ts'
import { windowOf } from '../fixtures/app-windows.ts'
import { homeWindow } from '../fixtures/home-window.ts'
import { loginWindow } from '../fixtures/login-window.ts'

// The README's pictures, of the app as it is now: `node tests/pictures/main.ts`.

const ROOT = resolve(import.meta.dirname, '../..')
const PERSON = { username: 'alex@example.com', password: 'correct-horse-battery-staple', realm: 'Employees' }
const WRONG = { ...PERSON, password: 'not-the-password' }
const HOUR = 3600

buildApp(ROOT)
const { folder } = openWorkspace()
await using stage = await setStage({ folder, pictures: resolve(ROOT, 'docs/pictures'), tokenLifetime: HOUR })
const { settings } = stage.tenant

await stage.start(settings)
await pictureLogin(stage, stage.app())
await pictureHome(stage, stage.app())
await stage.start({ ...settings, audience: '', realms: [{ name: 'employees', label: '' }] })
await pictureSettings(stage, stage.app())

async function pictureLogin({ picture }: Stage, app: ElectronApplication): Promise<void> {
  const login = await loginWindow(app)
  await login.username.fill(PERSON.username)
  await picture('login', login.page)
  await login.signIn(WRONG)
  await login.page.getByText('Wrong username or password').waitFor()
  await picture('login-refused', login.page)
}

async function pictureHome({ picture }: Stage, app: ElectronApplication): Promise<void> {
  const login = await loginWindow(app)
  await login.signIn(PERSON)
  const home = await homeWindow(app)
  await home.callApi({ path: '/api/reports' })
  await home.answerBody.waitFor()
  await picture('home', home.page)
}

async function pictureSettings({ picture }: Stage, app: ElectronApplication): Promise<void> {
  const page = await windowOf(app, 'settings')
  await page.getByRole('listitem').first().waitFor()
  await picture('settings-problem', page)
}
