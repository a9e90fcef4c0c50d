import { expect } from '@playwright/test'
import { homeWindow } from '../../fixtures/home-window.ts'
import { filesBelow, filesWith } from '../files-with.ts'
import { storedSecrets } from '../stored-secrets.ts'
import { EMPLOYEE, PARTNER } from './people.ts'
import type { Step } from './step.ts'

export const quit: Step = {
  title: 'quit, and look where the tokens lie',
  async run(stage) {
    await stage.quit()
    const tokens = await stage.tenant.control.issuedTokens()
    const stored = await storedSecrets(tokens.refresh, stage.env)
    // The app keeps the previous one with it, for a tenant whose rotation allows an overlap.
    expect(stored.includes(tokens.refresh.at(-1) ?? ''), 'the refresh token lies in the keychain').toBe(true)
    expect(stored.length, 'refresh tokens in the keychain').toBeLessThanOrEqual(2)
    const { access, refresh, id } = tokens
    const passwords = [EMPLOYEE, PARTNER].map(({ credentials }) => credentials.password)
    const secrets = [...access, ...refresh, ...id, ...passwords]
    const files = filesBelow(stage.userData)
    expect(files.length, 'files of the app').toBeGreaterThan(0)
    expect(filesWith(secrets, files), 'files with a token or a password').toEqual([])
    return `quit: the refresh token lies in the keychain, none of ${secrets.length} secrets in ${files.length} files`
  },
}

export const startAgain: Step = {
  title: 'start again',
  async run(stage) {
    const { control } = stage.tenant
    const before = await control.counters()
    await stage.start()
    const home = await homeWindow(stage.app())
    await expect(home.name).toHaveText(PARTNER.name)
    await expect(home.status).toHaveText('Signed in')
    const { signIns, refreshes } = await control.counters()
    expect(signIns, 'sign-ins at the tenant').toBe(before.signIns)
    expect(refreshes, 'refreshes at the tenant').toBeGreaterThan(before.refreshes)
    return `started again: still signed in as ${PARTNER.name}, nobody was asked`
  },
}
