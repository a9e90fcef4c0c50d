import { expect, test } from '../renderer-test.ts'
import { controls, during, loginWith, NOW, PUSH_STEP } from './panel.ts'

test.beforeEach(({ page }) => page.clock.install({ time: NOW }))

test.describe('an approval on the phone', () => {
  test('is waited for; a refusal is told from a request that was not answered', async ({ open, page }) => {
    const { push, calls } = await open(loginWith(during(PUSH_STEP)))
    const waiting = page.getByRole('status').filter({ hasText: 'Waiting for your approval…' })
    await expect(controls(page).title).toBeFocused()
    await expect(waiting).toBeVisible()
    const over = { ...PUSH_STEP, resendAt: NOW }
    await push(during(over, { failure: { code: 'mfa_rejected' } }))
    await expect(page.getByRole('alert')).toContainText('The request was refused')
    await expect(waiting).toHaveCount(0)
    await push(during(over, { failure: { code: 'mfa_push_expired' } }))
    await expect(page.getByRole('alert')).toContainText('The request has expired')
    const again = page.getByRole('button', { name: 'Send the request again' })
    await again.click()
    await expect.poll(() => calls('mfa.resend')).toHaveLength(1)
    await expect(again).toBeFocused()
    await push(during(PUSH_STEP))
    await expect(page.getByRole('alert')).toBeEmpty()
  })

  test('is still waited for while the connection is lost', async ({ open, page }) => {
    const failure = { code: 'network', problem: 'interrupted' } as const
    await open(loginWith(during(PUSH_STEP, { failure })))
    await expect(page.getByRole('alert')).toContainText('The connection was lost')
    await expect(page.getByText('Waiting for your approval…')).toBeVisible()
  })
})
