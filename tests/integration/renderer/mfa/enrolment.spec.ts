import type { Page } from '@playwright/test'
import decodeQr from 'qr/decode.js'
import { ENROLMENT_OFFERS, type MfaStep } from '../../../../shared/mfa.ts'
import { expect, test } from '../renderer-test.ts'
import { controls, during, loginWith, NOW } from './panel.ts'
import { OTP_URI, SECRET } from './samples.ts'

const WITHOUT_FACTOR = { factors: [], offers: [...ENROLMENT_OFFERS] }
const ENROL: MfaStep = { kind: 'enrol' }
const KEY: MfaStep = { kind: 'enrol-otp', secret: SECRET, uri: OTP_URI }
const REFUSED = { code: 'mfa_contact_refused' } as const

const phoneNumber = (page: Page) => page.getByRole('textbox', { name: 'Phone number' })

/** What the camera of a phone would read from the screen. */
const scanned = async (page: Page): Promise<string> => {
  const picture = await page.getByRole('img', { name: /^QR code/ }).screenshot()
  const pixels = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const { width, height } = bitmap
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    return { width, height, data: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] }
  }, picture.toString('base64'))
  return decodeQr({ ...pixels, data: Uint8Array.from(pixels.data) })
}

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test.describe('an authenticator app', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`reads its key from the screen in ${colorScheme} mode`, async ({ open, page }) => {
      await page.emulateMedia({ colorScheme })
      await open(loginWith(during(KEY, WITHOUT_FACTOR)))
      expect(await scanned(page)).toBe(OTP_URI)
    })
  }

  test('may have its key typed or pasted, and gives its first code', async ({ open, page }) => {
    const { calls, answer } = await open(loginWith(during(KEY, WITHOUT_FACTOR)))
    await expect(page.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeVisible()
    await page.getByRole('button', { name: 'Copy key' }).click()
    await expect.poll(() => calls('mfa.copySecret')).toHaveLength(1)
    await answer('mfa.copySecret', { ok: true, value: undefined })
    await expect(page.getByRole('button', { name: 'Key copied' })).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: 'Key copied' })).toHaveCount(1)
    await controls(page).code.pressSequentially('492871')
    await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe('492871')
  })

  test('leaves nothing of its key in the page', async ({ open, page }) => {
    const { push } = await open(loginWith(during(KEY, WITHOUT_FACTOR)))
    await expect(controls(page).code).toBeFocused()
    await push(during({ kind: 'finishing' }))
    await expect(controls(page).title).toBeFocused()
    expect((await page.content()).replaceAll(' ', '')).not.toContain(SECRET)
  })
})

test('the offers are those of the tenant, and no number is asked for in vain', async ({ open, page }) => {
  const { calls } = await open(loginWith(during(ENROL, { factors: [], offers: ['otp', 'push'] })))
  await expect(controls(page).title).toBeFocused()
  await expect(controls(page).methods).toHaveText([/^Authenticator app/, /^Approval on your phone/])
  await controls(page).methods.first().click()
  await expect.poll(() => calls('mfa.enrol')).toEqual([{ name: 'mfa.enrol', argument: { offer: 'otp' } }])
})

test.describe('a phone number', () => {
  test('is checked gently, and sent as the tenant takes it', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(ENROL, WITHOUT_FACTOR)))
    await controls(page).methods.filter({ hasText: 'Text message' }).click()
    await expect(phoneNumber(page)).toBeFocused()
    for (const [typed, said] of [
      ['', /Enter your phone number\./],
      ['030 123456', /Begin with \+ and the code of the country/],
      ['+49 CALL ME', /not a whole phone number/],
    ] as const) {
      await phoneNumber(page).fill(typed)
      await page.keyboard.press('Enter')
      await expect(phoneNumber(page)).toHaveAccessibleDescription(said)
      await expect(phoneNumber(page)).toHaveValue(typed)
      await expect(phoneNumber(page)).toBeFocused()
    }
    expect(await calls('mfa.enrol')).toEqual([])
    await phoneNumber(page).fill('0049 (30) 123-456')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await calls('mfa.enrol'))[0]?.argument)
      .toEqual({ offer: 'sms', contact: '+4930123456' })
  })

  test('that the tenant refuses stays to be mended', async ({ open, page }) => {
    const { push, answer } = await open(loginWith(during(ENROL, WITHOUT_FACTOR)))
    await controls(page).methods.filter({ hasText: 'Text message' }).click()
    await phoneNumber(page).fill('+49 30 123456')
    await page.keyboard.press('Enter')
    await push(during(ENROL, { ...WITHOUT_FACTOR, failure: REFUSED }))
    await answer('mfa.enrol', { ok: false, failure: REFUSED })
    await expect(phoneNumber(page)).toHaveAccessibleDescription(/cannot send a code to this number/)
    await expect(phoneNumber(page)).toHaveValue('+49 30 123456')
    await expect(phoneNumber(page)).toBeFocused()

    await controls(page).others.click()
    await controls(page).methods.filter({ hasText: 'Email' }).click()
    const email = page.getByRole('textbox', { name: 'Email address' })
    await expect(email).toBeFocused()
    await expect(email).toHaveAccessibleDescription('')
  })

  test('can be changed where no code has come', async ({ open, page }) => {
    const step: MfaStep = { kind: 'enrol-code', offer: 'sms', contact: '+4930123456', resendAt: NOW }
    const { calls, push, answer } = await open(loginWith(during(step, WITHOUT_FACTOR)))
    await page.getByRole('button', { name: 'Change the number' }).click()
    await phoneNumber(page).fill('+49 30 123457')
    await page.getByRole('button', { name: 'Send code' }).click()
    await expect.poll(() => calls('mfa.enrol')).toHaveLength(1)
    await push(during({ ...step, contact: '+4930123457' }, WITHOUT_FACTOR))
    await answer('mfa.enrol', { ok: true, value: undefined })
    await expect(page.getByRole('main')).toContainText(/A code was sent to .?\+4930123457/)
    await expect(controls(page).code).toBeFocused()
  })
})
