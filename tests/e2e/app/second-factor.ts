import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { loginWindow, type Credentials } from '../../fixtures/login-window.ts'
import type { Tenant } from '../../tenant/start-tenant.ts'
import { EMPLOYEE } from './people.ts'

export interface SecondFactorPanel {
  title: Locator
  code: Locator
  others: Locator
  methods: Locator
  goOn: Locator
}

export function personNamed(name: string): Credentials {
  return { ...EMPLOYEE, username: `${name}@example.com` }
}

/** The panel of the second factor, in whichever window it is. */
export const panel = (page: Page): SecondFactorPanel => ({
  title: page.getByRole('heading', { level: 1 }),
  code: page.getByRole('textbox', { name: 'Code', exact: true }),
  others: page.getByRole('button', { name: 'Use another method' }),
  methods: page.getByRole('list', { name: 'Ways to confirm' }).getByRole('button'),
  goOn: page.getByRole('button', { name: 'Continue' }),
})

/** Gives the password, as far as the panel. */
export async function giveThePassword(app: ElectronApplication, name: string): Promise<SecondFactorPanel> {
  const { page, signIn } = await loginWindow(app)
  await signIn(personNamed(name))
  return panel(page)
}

/** The code that was sent last. */
export async function newestCode({ control }: Tenant, username: string): Promise<string> {
  const message = (await control.inbox(username)).at(-1)
  return message?.code ?? ''
}

/** Says that they are saved. */
export async function leaveTheRecoveryCodes(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'I have saved it' }).check()
  await panel(page).goOn.click()
}
