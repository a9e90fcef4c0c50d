import type { MfaStep } from '../../../../shared/mfa.ts'
import type { NextStep, SignedIn } from '../../../../shared/session.ts'
import { expect, test } from '../renderer-test.ts'
import { setupWith, signedIn } from '../samples.ts'
import { NOW, OTP_STEP, PUSH_STEP } from './panel.ts'
import { challenge } from './samples.ts'

const WAITING: NextStep = {
  kind: 'waiting',
  for: 'person',
  failure: { code: 'mfa_required' },
  retryAt: NOW + 42_000,
}

const demanding = (step: MfaStep): SignedIn =>
  signedIn(NOW, { next: { kind: 'mfa', challenge: challenge(NOW, step) } })

const home = (session: SignedIn) => ({ view: 'home', setup: setupWith([]), session }) as const

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test('a refresh that waits for the person asks again when they go on', async ({ open, page }) => {
  const { calls, answer, push } = await open(home(signedIn(NOW, { next: WAITING })))
  const card = page.getByRole('region', { name: 'Session' })
  await expect(card.getByRole('status').first()).toHaveText('Waiting for you')
  await expect(card).toContainText('Nothing is sent to you until you go on.')
  await card.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(() => calls('refresh')).toHaveLength(1)
  await answer('refresh', { ok: true, value: undefined })
  await push(demanding(OTP_STEP))
  await expect(page.getByRole('dialog', { name: 'Enter the code' })).toBeVisible()
})

test.describe('the dialog', () => {
  test('holds the focus, and the window behind it is out of reach', async ({ open, page }) => {
    const { calls } = await open(home(demanding(OTP_STEP)))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: 'Code' })).toBeFocused()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press(step % 3 === 0 ? 'Shift+Tab' : 'Tab')
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      )
      expect(outside).toBe(false)
    }
    // Made inert, it has no role any more.
    const signOut = page.getByText('Sign out')
    await expect(signOut).toBeVisible()
    const { x, y, width, height } = (await signOut.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(x + width / 2, y + height / 2)
    expect(await calls('signOut')).toEqual([])
  })

  test('is put off by Escape, however often it is pressed, when main says so', async ({ open, page }) => {
    const { calls, push, answer } = await open(home(demanding(PUSH_STEP)))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => calls('mfa.cancel')).toHaveLength(1)
    await expect(dialog).toBeVisible()
    await push(signedIn(NOW, { next: WAITING }))
    await answer('mfa.cancel', { ok: true, value: undefined })
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  })

  test('gives the focus back to who had it', async ({ open, page }) => {
    const { push } = await open(home(signedIn(NOW)))
    const path = page.getByRole('textbox', { name: 'Path' })
    await path.fill('/api/mine')
    await push(demanding(OTP_STEP))
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
    await push(signedIn(NOW))
    await expect(path).toBeFocused()
    await expect(path).toHaveValue('/api/mine')
  })

  test('cannot be left by Escape before new recovery codes are saved', async ({ open, page }) => {
    const { calls } = await open(home(demanding({ kind: 'save-recovery-codes', codes: ['AZ7K9QPL2MWX'] })))
    await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await calls('mfa.cancel')).toEqual([])
  })
})
