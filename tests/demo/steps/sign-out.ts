import { expect } from '@playwright/test'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { storedSecrets } from '../stored-secrets.ts'
import type { Step } from './step.ts'

export const signOut: Step = {
  title: 'sign out',
  async run(stage) {
    const { control } = stage.tenant
    const before = await control.counters()
    await (await homeWindow(stage.app())).signOut.click()
    const login = await loginWindow(stage.app())
    await expect(login.page.getByText('You are signed out')).toBeVisible()
    await expect.poll(() => control.liveRefreshTokens(), 'refresh tokens that still work').toBe(0)
    const { revocations } = await control.counters()
    expect(revocations, 'revocations at the tenant').toBe(before.revocations + 1)
    const tokens = await control.issuedTokens()
    const stored = async (): Promise<number> => (await storedSecrets(tokens.refresh, stage.env)).length
    await expect.poll(stored, 'refresh tokens in the keychain').toBe(0)
    await stage.picture('signed-out', login.page)
    return 'signed out: the refresh token is revoked and gone from the keychain'
  },
}
