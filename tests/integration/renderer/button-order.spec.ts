import { LINKS } from '../../../shared/link.ts'
import type { Platform } from '../../../shared/platform.ts'
import { fields, NO_REALM, PASSWORD, submit } from './login-form.ts'
import { setupWith } from './samples.ts'
import { expect, test } from './shared-page-test.ts'

const ORDER = [
  ['darwin', ['Cancel', 'Signing in…']],
  ['linux', ['Cancel', 'Signing in…']],
  ['win32', ['Signing in…', 'Cancel']],
] as const satisfies [Platform, string[]][]

for (const [platform, order] of ORDER) {
  test(`${platform}: the buttons read ${order.join(', ')} to the eye, the keyboard and a screen reader`, async ({
    open,
    page,
  }) => {
    await open({ ...NO_REALM, setup: setupWith([], LINKS, platform) })
    await submit(page)
    await fields(page).cancel.waitFor()
    const [first, second] = order.map((name) => page.getByRole('button', { name, exact: true }))
    if (!first || !second) throw new Error('The order names two buttons.')

    await expect(page.getByRole('button', { name: /^(Cancel|Signing in…)$/ })).toHaveText([...order])
    const start = async (button: typeof first): Promise<number> => (await button.boundingBox())?.x ?? NaN
    expect(await start(first)).toBeLessThan(await start(second))
    await first.focus()
    await first.press('Tab')
    await expect(second).toBeFocused()
  })
}

test('a primary button keeps the focus when another one comes before it', async ({ open, page }) => {
  await open({ ...NO_REALM, setup: setupWith([], LINKS, 'darwin') })
  await fields(page).username.fill('ada')
  await fields(page).password.fill(PASSWORD)
  await fields(page).signIn.focus()
  await fields(page).signIn.press('Enter')
  await fields(page).cancel.waitFor()
  await expect(fields(page).signIn).toBeFocused()
})
