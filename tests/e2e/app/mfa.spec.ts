import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { windowOf } from '../../fixtures/app-windows.ts'
import { expect, test } from '../../fixtures/app-test.ts'
import { homeWindow } from '../../fixtures/home-window.ts'
import { RECOVERY_CODE } from '../../tenant/mfa/factor.ts'
import { giveThePassword, leaveTheRecoveryCodes, newestCode, panel, personNamed } from './second-factor.ts'
import { signInAs, signOut } from './signed-in.ts'

declare global {
  var copied: string[] | undefined
}

test('each factor leads to the home window', async ({ launch, tenant }) => {
  const { app } = await launch()
  await test.step('an authenticator app', async () => {
    const { code, title } = await giveThePassword(app, 'mfa')
    await expect(title).toHaveText('Enter the code')
    await code.pressSequentially(await tenant.control.otp('mfa@example.com'))
    await signOut(app)
  })
  await test.step('a text message: a wrong code, then the right one', async () => {
    const { code } = await giveThePassword(app, 'sms')
    await expect(code).toBeFocused()
    const right = await newestCode(tenant, 'sms@example.com')
    await code.pressSequentially(right === '000000' ? '000001' : '000000')
    await code.press('Enter')
    await expect(code).toHaveAccessibleDescription(/This code is not right/)
    await code.pressSequentially(right)
    await code.press('Enter')
    await signOut(app)
  })
  for (const [channel, name] of [
    ['a phone call', 'voice'],
    ['an email', 'mail'],
  ] as const)
    await test.step(channel, async () => {
      const { code } = await giveThePassword(app, name)
      await expect(code).toBeFocused()
      await code.pressSequentially(await newestCode(tenant, `${name}@example.com`))
      await code.press('Enter')
      await signOut(app)
    })
  await test.step('an approval on the phone', async () => {
    const { title } = await giveThePassword(app, 'push')
    await expect(title).toHaveText('Approve on your phone')
    await tenant.control.approvePush('push@example.com')
    await signOut(app)
  })
  expect((await tenant.control.counters()).grants.passwordRealm.refused).toBe(5)
})

test('a recovery code: the new one is shown again at the next start, saved as a file, and then let go of', async ({
  launch,
  folders,
}) => {
  const first = await launch()
  const { others, methods, goOn } = await giveThePassword(first.app, 'recovery')
  await others.click()
  await methods.filter({ hasText: 'Recovery code' }).click()
  const login = await windowOf(first.app, 'login')
  await login.getByRole('textbox', { name: 'Recovery code' }).fill(RECOVERY_CODE)
  await goOn.click()
  const codes = login.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(1)
  const shown = await codes.innerText()
  await first.close()

  const second = await launch()
  const page = await windowOf(second.app, 'login')
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveText(shown)
  const file = join(folders.userData, 'codes.txt')
  await second.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Save as a file…' }).click()
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible()
  expect((await readFile(file, 'utf8')).replaceAll(/\s/g, '')).toBe(shown.replaceAll(/\s/g, ''))
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  await panel(page).goOn.click()
  await expect((await homeWindow(second.app)).status).toHaveText('Signed in')
})

test('a first factor of any kind is set up at the sign-in, and one is given again where a refresh demands it', async ({
  launch,
  tenant,
}) => {
  const { app } = await launch()
  await test.step('set up', async () => {
    const { methods, code } = await giveThePassword(app, 'newcomer')
    await methods.filter({ hasText: 'Authenticator app' }).click()
    const page = await windowOf(app, 'login')
    await app.evaluate(({ clipboard }) => {
      const copied: string[] = []
      globalThis.copied = copied
      clipboard.writeText = (text) => Promise.resolve(void copied.push(text))
    })
    await page.getByRole('button', { name: 'Copy key' }).click()
    await expect(page.getByRole('button', { name: 'Key copied' })).toBeVisible()
    const [secret = ''] = (await app.evaluate(() => globalThis.copied)) ?? []
    await code.pressSequentially(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
    await leaveTheRecoveryCodes(page)
    await signOut(app)
  })
  for (const [method, contact, value] of [
    ['Text message', 'Phone number', '+49 30 123456'],
    ['Phone call', 'Phone number', '+49 30 123457'],
    ['Email', 'Email address', 'newcomer@example.com'],
  ] as const)
    await test.step(`set up: ${method}`, async () => {
      await tenant.control.removeFactors('newcomer@example.com')
      const { methods, code } = await giveThePassword(app, 'newcomer')
      await methods.filter({ hasText: method }).click()
      const page = await windowOf(app, 'login')
      await page.getByRole('textbox', { name: contact }).fill(value)
      await page.keyboard.press('Enter')
      await expect(code).toBeFocused()
      await code.pressSequentially(await newestCode(tenant, 'newcomer@example.com'))
      await code.press('Enter')
      await leaveTheRecoveryCodes(page)
      await signOut(app)
    })
  await test.step('set up: an approval on the phone', async () => {
    await tenant.control.removeFactors('newcomer@example.com')
    const { methods } = await giveThePassword(app, 'newcomer')
    await methods.filter({ hasText: 'Approval on your phone' }).click()
    const page = await windowOf(app, 'login')
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
    await tenant.control.approvePush('newcomer@example.com')
    await leaveTheRecoveryCodes(page)
    await signOut(app)
  })
  await test.step('given on a refresh', async () => {
    const username = 'stepup@example.com'
    const home = await signInAs(app, personNamed('stepup'))
    await tenant.control.demandMfaOnRefresh(username, true)
    await home.page.evaluate(() => window.latchkey.session.refresh())
    const dialog = home.page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await home.page.keyboard.press('Escape')
    await expect(home.status).toHaveText('Waiting for you')
    await home.callApi()
    await expect(home.answer).toContainText('200')
    await home.page.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByRole('textbox', { name: 'Code' }).pressSequentially(await tenant.control.otp(username))
    await expect(dialog).toHaveCount(0)
    await expect(home.status).toHaveText('Signed in')
  })
})
