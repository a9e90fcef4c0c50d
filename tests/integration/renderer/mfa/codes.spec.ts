import type { Page } from '@playwright/test'
import { expect, test } from '../renderer-test.ts'
import { controls, during, loginWith, NOW, OTP_STEP, SMS_STEP } from './panel.ts'
import { RECOVERY } from './samples.ts'

const CODE = '492871'
const WRONG = { code: 'mfa_code_wrong' } as const

const paste = (page: Page, text: string): Promise<void> =>
  controls(page).code.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test.describe('the code of an authenticator app', () => {
  test('is sent with its last digit, and is then nowhere in the page', async ({ open, page }) => {
    const { calls, push, answer } = await open(loginWith(during(OTP_STEP)))
    const { code } = controls(page)
    await expect(code).toBeFocused()
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
    await code.pressSequentially(CODE)
    await expect.poll(() => calls('mfa.submitCode')).toEqual([{ name: 'mfa.submitCode', argument: CODE }])
    await expect(code).toHaveValue('')
    await expect(code).toHaveJSProperty('readOnly', true)
    await push(during(OTP_STEP, { failure: WRONG }))
    await answer('mfa.submitCode', { ok: false, failure: WRONG })

    await expect(code).toHaveAccessibleDescription(/This code is not right\./)
    await expect(code).toHaveAttribute('aria-invalid', 'true')
    await expect(code).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(code).toHaveValue('')
    const traces = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
      ].join(),
    )
    expect(traces).not.toContain(CODE)
  })

  for (const [pasted, sent] of [
    ['492 871', CODE],
    ['492-871', CODE],
    ['Your code is 492 871.\nIt ends at 10:45.', CODE],
    ['٤٩٢٨٧١', CODE],
    ['４９２８７１', CODE],
  ] as const) {
    test(`is taken from ${JSON.stringify(pasted)}`, async ({ open, page }) => {
      const { calls } = await open(loginWith(during(OTP_STEP)))
      await controls(page).code.pressSequentially('1')
      await paste(page, pasted)
      await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe(sent)
    })
  }

  test('is taken digit by digit in another script, and in shape', async ({ open, page }) => {
    await open(loginWith(during(OTP_STEP)))
    const { code } = controls(page)
    await code.pressSequentially('٤9x２')
    await expect(code).toHaveValue('492')
  })

  test('is taken from an input method when it has been composed', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(OTP_STEP)))
    await expect(controls(page).code).toBeFocused()
    const keyboard = await page.context().newCDPSession(page)
    const composed = { text: '４９２８７１', selectionStart: 6, selectionEnd: 6 }
    await keyboard.send('Input.imeSetComposition', composed)
    await expect(controls(page).code).toHaveValue(composed.text)
    expect(await calls('mfa.submitCode')).toEqual([])
    await keyboard.send('Input.insertText', composed)
    await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe(CODE)
  })

  test('that was pasted in part is completed by hand', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(OTP_STEP)))
    await paste(page, '4928')
    await page.keyboard.type('71')
    await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe(CODE)
  })

  test('is not to be found in what holds none: what was typed stays', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(OTP_STEP)))
    const { code } = controls(page)
    await code.pressSequentially('492')
    for (const pasted of ['no digits at all', '4111 1111 1111 1111']) {
      await paste(page, pasted)
      await expect(code).toHaveAccessibleDescription(/no code of 6 digits in what was pasted/)
      await expect(code).toHaveValue('492')
    }
    expect(await calls('mfa.submitCode')).toEqual([])
  })

  test('is asked for whole when it is sent too early', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(OTP_STEP)))
    const { code, submit } = controls(page)
    await code.pressSequentially('4928')
    await submit.click()
    await expect(code).toHaveAccessibleDescription(/type all of them/)
    await expect(code).toBeFocused()
    await expect(code).toHaveValue('4928')
    expect(await calls('mfa.submitCode')).toEqual([])
  })

  test('waits until the tenant takes codes again', async ({ open, page }) => {
    const failure = { code: 'mfa_too_many_codes', retryAt: NOW + 90_000 } as const
    const { calls } = await open(loginWith(during(OTP_STEP, { failure })))
    const { code, submit } = controls(page)
    await expect(page.getByRole('timer')).toHaveText(/You can try again in 1 min, (30|2\d) sec\./)
    await code.pressSequentially(CODE)
    await expect(submit).toBeDisabled()
    expect(await calls('mfa.submitCode')).toEqual([])
    await page.clock.runFor(91_000)
    await submit.click()
    await expect.poll(() => calls('mfa.submitCode')).toHaveLength(1)
  })

  test('shows progress when the answer takes its time', async ({ open, page }) => {
    await open(loginWith(during(OTP_STEP)))
    await page.clock.pauseAt(NOW + 60_000)
    await controls(page).code.pressSequentially(CODE)
    await page.clock.runFor(250)
    await expect(controls(page).submit).toHaveText('Continue')
    await page.clock.runFor(100)
    await expect(controls(page).submit).toHaveText('Checking…')
    await expect(page.getByRole('status').filter({ hasText: 'Checking…' })).toHaveCount(1)
  })
})

test.describe('a code that was sent', () => {
  test('names where it went, to those who see and to those who hear', async ({ open, page }) => {
    await open(loginWith(during(SMS_STEP)))
    await expect(page.getByRole('main')).toContainText(/A code was sent to .?XXXXXX4321/)
    await expect(controls(page).code).toHaveAccessibleDescription(/A code was sent to .?XXXXXX4321/)
  })

  test('can be sent again when its countdown is over, and is then typed', async ({ open, page }) => {
    const { calls, push, answer } = await open(loginWith(during(SMS_STEP)))
    const again = page.getByRole('button', { name: 'Send a new code' })
    await expect(again).toBeDisabled()
    await expect(page.getByRole('timer')).toHaveText(/Possible in (30|2\d) sec/)
    await page.clock.runFor(31_000)
    await expect(page.getByRole('timer')).toBeHidden()
    await again.click()
    await expect.poll(() => calls('mfa.resend')).toHaveLength(1)
    await push(during({ ...SMS_STEP, resendAt: NOW + 61_000 }))
    await answer('mfa.resend', { ok: true, value: undefined })
    await expect(page.getByRole('status').filter({ hasText: 'A new code was sent.' })).toBeVisible()
    await expect(controls(page).code).toBeFocused()
    await expect(again).toBeDisabled()
  })

  test('may be longer or shorter than usual: it is sent when the person says so', async ({ open, page }) => {
    const { calls, answer } = await open(loginWith(during(SMS_STEP)))
    const { code, submit } = controls(page)
    await code.pressSequentially('492')
    await code.press('Enter')
    await expect(code).toHaveAccessibleDescription(/at least 4 digits/)
    await code.pressSequentially('87130')
    await expect(code).toHaveValue('49287130')
    expect(await calls('mfa.submitCode')).toEqual([])
    await submit.click()
    await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe('49287130')
    await answer('mfa.submitCode', { ok: false, failure: WRONG })
    await paste(page, 'Your code is 4928')
    await expect.poll(async () => (await calls('mfa.submitCode'))[1]?.argument).toBe('4928')
  })

  test('keeps its digits, and the place of the next one, where a letter is typed among them', async ({
    open,
    page,
  }) => {
    await open(loginWith(during(SMS_STEP)))
    const { code } = controls(page)
    await code.pressSequentially('12345678')
    for (let count = 0; count < 4; count++) await code.press('ArrowLeft')
    await code.pressSequentially('a0')
    await expect(code).toHaveValue('123405678')
  })

  test('and pasted in parts is sent when the person says so', async ({ open, page }) => {
    const { calls } = await open(loginWith(during(SMS_STEP)))
    const { code } = controls(page)
    await code.pressSequentially('49')
    await paste(page, '2871')
    await expect(code).toHaveValue(CODE)
    expect(await calls('mfa.submitCode')).toEqual([])
    await code.selectText()
    await paste(page, '7130')
    await expect.poll(() => calls('mfa.submitCode')).toEqual([{ name: 'mfa.submitCode', argument: '7130' }])
  })

  test('that is wrong is told from one that has expired', async ({ open, page }) => {
    const { push } = await open(loginWith(during(SMS_STEP, { failure: WRONG })))
    const { code } = controls(page)
    await expect(code).toHaveAccessibleDescription(
      /This code is not right\. Type the one of the newest message\./,
    )
    await push(during(SMS_STEP, { failure: { code: 'mfa_code_expired' } }))
    await expect(code).toHaveAccessibleDescription(/This code has expired\. Ask for a new one/)
    await expect(page.getByRole('alert')).toBeEmpty()
  })
})

test('a recovery code is sent whole, and is then nowhere in the page', async ({ open, page }) => {
  const { calls } = await open(loginWith(during({ kind: 'recovery-code', factor: RECOVERY })))
  const field = page.getByRole('textbox', { name: 'Recovery code' })
  await expect(field).toBeFocused()
  await field.press('Enter')
  await expect(field).toHaveAccessibleDescription(/Enter one of your recovery codes\./)
  await field.pressSequentially(' AZ7K9QPL2MWX4TRB8NVC6HYD ')
  await field.press('Enter')
  await expect.poll(async () => (await calls('mfa.submitCode'))[0]?.argument).toBe('AZ7K9QPL2MWX4TRB8NVC6HYD')
  await expect(field).toHaveValue('')
  expect(await page.content()).not.toContain('AZ7K9QPL2MWX4TRB8NVC6HYD')
})
