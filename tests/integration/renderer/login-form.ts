import type { Locator, Page } from '@playwright/test'
import type { Opening } from './open-renderer.ts'
import { REALMS, setupWith } from './samples.ts'

export const PASSWORD = 'correct-horse-battery-staple'

export const TWO_REALMS: Opening = {
  view: 'login',
  setup: setupWith(REALMS),
  session: { kind: 'signed-out' },
}
export const NO_REALM: Opening = { ...TWO_REALMS, setup: setupWith([]) }

interface Fields {
  username: Locator
  password: Locator
  reveal: Locator
  forgot: Locator
  staySignedIn: Locator
  signIn: Locator
  cancel: Locator
}

export const fields = (page: Page): Fields => ({
  username: page.getByRole('textbox', { name: 'Username' }),
  password: page.getByRole('textbox', { name: 'Password' }),
  reveal: page.getByRole('button', { name: 'Show password' }),
  forgot: page.getByRole('button', { name: 'Forgot your password?' }),
  staySignedIn: page.getByRole('checkbox', { name: 'Keep me signed in' }),
  signIn: page.getByRole('button', { name: /^Sign/ }),
  cancel: page.getByRole('button', { name: 'Cancel' }),
})

export async function submit(page: Page): Promise<void> {
  const { username, password } = fields(page)
  await username.fill('ada')
  await password.fill(PASSWORD)
  await password.press('Enter')
}
