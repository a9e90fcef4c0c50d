import type { ElectronApplication } from '@playwright/test'
import { expect } from '../../fixtures/app-test.ts'
import { homeWindow, type HomeWindow } from '../../fixtures/home-window.ts'
import { loginWindow, type Credentials } from '../../fixtures/login-window.ts'

/** The home window after a restart. */
export async function signedInWithoutAsking(app: ElectronApplication): Promise<HomeWindow> {
  const home = await homeWindow(app)
  await expect(home.name).not.toBeEmpty()
  return home
}

/** Signs in through the login window and waits for the home window. */
export async function signInAs(app: ElectronApplication, person: Credentials): Promise<HomeWindow> {
  const login = await loginWindow(app)
  await login.signIn(person)
  return signedInWithoutAsking(app)
}

/** A refresh now, as the timer would begin it. */
export async function refresh({ page }: HomeWindow): Promise<void> {
  await page.evaluate(() => window.latchkey.session.refresh())
}

/** Signs out, as far as the login window alone. */
export async function signOut(app: ElectronApplication): Promise<void> {
  const home = await signedInWithoutAsking(app)
  await home.signOut.click()
  await loginWindow(app)
  await expect.poll(() => app.windows().length).toBe(1)
}
